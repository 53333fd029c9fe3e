// Lighthouse gives the status page and a long incident page of some sites 100 in all categories; in
// speed, which it measures, nearly so at least.
// usage: node lighthouse.mjs FOLDER_OF_SITES

import path from "node:path";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { QUIET } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { site } from "./sites.mjs";
import { tally } from "./tally.mjs";

/** Sites, each with what is looked at below its root. */
const PAGES = [
  ["several-open", ""],
  ["everything", "incidents/2026-02-12-everything/"],
];

/** A machine that has other things to do can be slow once or twice, and all the time by a little. */
const ATTEMPTS = 3;
const LEAST = { performance: 0.95 };

const count = tally();
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless", ...QUIET] });
for (const [name, address] of PAGES) {
  const built = await site(name, path.join(process.argv[2], name));
  const server = await serve(built);
  let faults;
  for (let attempt = 0; attempt < ATTEMPTS && faults?.length !== 0; attempt += 1) {
    faults = await look(server.origin + built.root + address);
  }
  for (const [category, what] of faults) {
    count.fail(`${name} ${built.root}${address}`, category, what);
  }
  count.pass(faults.length > 0 ? 0 : 4);
  server.close();
}
await chrome.kill();
count.end();

/** The categories that are not perfect, each with what stands in their way. */
async function look(address) {
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error" });
  return Object.values(lhr.categories)
    .filter(({ id, score }) => score < (LEAST[id] ?? 1))
    .map(({ id, score, auditRefs }) => {
      const weak = auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9);
      return [`${id} ${Math.round(score * 100)}`, weak.map((audit) => `${audit.id} ${audit.displayValue ?? ""}`.trim()).join(", ")];
    });
}
