// A static server for one built site, with the headers that the site itself asks hosts for.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a site at a free port of this machine. @returns {Promise<{origin: string, close: () => void}>} */
export async function serve(site) {
  const rules = await headerRules(site);
  const server = createServer((request, response) => answer(site, rules, request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file of a site that an address means, if there is one. */
export function fileAt(site, address) {
  const { pathname } = new URL(address, "http://site");
  if (!pathname.startsWith(site.root)) {
    return undefined;
  }
  const below = decodeURIComponent(pathname.slice(site.root.length));
  const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  return site.files.has(file) ? file : undefined;
}

/**
 * The rules of a site's `_headers`, in the form that Netlify and Cloudflare read: an address with at most one `*`, and below
 * it the headers of all answers whose addresses it matches.
 */
async function headerRules(site) {
  const rules = [];
  for (const line of (await readFile(path.join(site.folder, "_headers"), "utf8")).split("\n")) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      rules.at(-1).headers.push([name, value]);
    } else if (line !== "") {
      const [before, after] = line.split("*");
      rules.push({ matches: (address) => (after === undefined ? address === line : matches(address, before, after)), headers: [] });
    }
  }
  return rules;
}

function matches(address, before, after) {
  return address.length >= before.length + after.length && address.startsWith(before) && address.endsWith(after);
}

function answer(site, rules, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = fileAt(site, request.url);
  const file = found ?? "404.html";
  const address = `/${new URL(request.url, "http://site").pathname.slice(site.root.length)}`;
  response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
  for (const rule of rules.filter((rule) => rule.matches(address))) {
    for (const [name, value] of rule.headers) {
      response.setHeader(name, value);
    }
  }
  response.writeHead(found ? 200 : 404);
  if (request.method === "HEAD") {
    response.end();
  } else {
    createReadStream(path.join(site.folder, file)).pipe(response);
  }
}
