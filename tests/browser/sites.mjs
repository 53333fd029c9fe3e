// The built sites below a folder, and the pages in them that are worth opening one by one.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Pages of one kind that are opened in one site; the rest are alike. */
const PER_KIND = 3;

/**
 * A built site.
 * @typedef {{name: string, folder: string, root: string, files: Set<string>, pages: Page[]}} Site
 * A page: its file in the site's folder, its address, its kind, its text.
 * @typedef {{site: string, file: string, address: string, kind: string, html: string}} Page
 */

/** Reads every site below a folder. @returns {Promise<Site[]>} */
export async function sites(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(names.map((entry) => entry.name).sort().map((name) => site(name, path.join(folder, name))));
}

/** The first pages of each kind, in the order of their addresses, and of these the very first of a kind apart. */
export function worthOpening(site) {
  const opened = new Map();
  return site.pages
    .filter((page) => page.kind !== "redirect")
    .flatMap((page) => {
      const before = opened.get(page.kind) ?? 0;
      opened.set(page.kind, before + 1);
      return before < PER_KIND ? [{ ...page, firstOfKind: before === 0 }] : [];
    });
}

/** Reads one site. @returns {Promise<Site>} */
export async function site(name, folder) {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const read = async (file) => [file, await readFile(path.join(folder, file), "utf8")];
  const texts = await Promise.all(files.filter((file) => file.endsWith(".html")).map(read));
  const front = texts.find(([file]) => file === "index.html");
  if (!front) {
    throw new Error(`${folder} has no index.html`);
  }
  const root = /<a class="name" href="([^"]+)"/.exec(front[1])?.[1] ?? "/";
  const pages = texts.map(([file, html]) => ({ site: name, file, address: root + address(file), kind: kind(file, html), html }));
  return { name, folder, root, files: new Set(files), pages };
}

function address(file) {
  return file.replace(/(^|\/)index\.html$/, "$1").split("/").map(encodeURIComponent).join("/");
}

function kind(file, html) {
  if (/<meta http-equiv="refresh"/.test(html)) {
    return "redirect";
  }
  const [folder, ...rest] = file.split("/");
  return rest.length < 2 ? folder : `${folder}/*`;
}
