// A static server for one built site, with the strict policy that a careful operator would set.

import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const TYPES = {
  ".atom": "application/atom+xml",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".rss": "application/rss+xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a site at a free port of this machine. @returns {Promise<{origin: string, close: () => void}>} */
export async function serve(site) {
  const server = createServer((request, response) => answer(site, request, response));
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

function answer(site, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = fileAt(site, request.url);
  const file = found ?? "404.html";
  response.writeHead(found ? 200 : 404, {
    "Content-Security-Policy": POLICY,
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
  } else {
    createReadStream(path.join(site.folder, file)).pipe(response);
  }
}
