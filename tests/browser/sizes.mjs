// Prints how large the pages and assets of built sites are, plain and compressed, and holds them to their budgets.
// usage: node sizes.mjs SITE_FOLDER...

import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { site } from "./sites.mjs";
import { tally } from "./tally.mjs";

/** What goes over a new connection in one round trip: ten segments. */
const ROUND_TRIP = 14_600;

/** The most that a page has before compression. */
const PAGE = 100_000;

/** A page is painted once it is here with these. */
const NEEDED = [/^assets\/style\..*\.css$/, /^assets\/page\..*\.js$/];

const SCRIPT = 6_000;

const count = tally();
for (const folder of process.argv.slice(2)) {
  const built = await site(path.basename(folder), folder);
  const pages = built.pages.filter((page) => page.kind !== "redirect");
  const kinds = new Set(pages.map((page) => page.kind));
  const assets = [...built.files].filter((file) => file.startsWith("assets/"));
  const rows = [
    ...(await Promise.all([...kinds].map((kind) => largest(built, kind, pages.filter((page) => page.kind === kind))))),
    ...(await Promise.all(assets.map((file) => measure(built, file.replace(/\.[0-9a-f]{8}\./, "."), file)))),
  ];
  table(built.name, rows);
  const status = await measure(built, "status page", "index.html");
  const needed = await Promise.all(assets.filter((file) => NEEDED.some((pattern) => pattern.test(file))).map((file) => measure(built, file, file)));
  for (const way of ["gzip", "brotli"]) {
    const sum = [status, ...needed].reduce((sum, row) => sum + row[way], 0);
    console.log(`The status page with all it needs to be read: ${sum} bytes with ${way}.`);
    within(`${built.name}: status page with what it needs, ${way}`, sum, ROUND_TRIP);
  }
  console.log();
  for (const row of rows) {
    within(`${built.name}: ${row.name}`, row.bytes, row.name.endsWith(".js") ? SCRIPT : PAGE);
  }
}
count.end();

/** The largest page of a kind stands for all. */
async function largest(built, kind, pages) {
  const rows = await Promise.all(pages.map(({ file }) => measure(built, kind === "index.html" ? "status page" : kind, file)));
  return rows.reduce((most, row) => (row.bytes > most.bytes ? row : most));
}

async function measure({ folder }, name, file) {
  const bytes = await readFile(path.join(folder, file));
  return { name, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

function table(name, rows) {
  console.log(`| ${name} | bytes | gzip | brotli |\n| --- | --: | --: | --: |`);
  for (const row of rows) {
    console.log(`| \`${row.name}\` | ${row.bytes} | ${row.gzip} | ${row.brotli} |`);
  }
}

function within(what, bytes, most) {
  if (bytes > most) {
    count.fail(what, "too large", `${bytes} bytes, ${most} at most`);
  } else {
    count.pass();
  }
}
