// Checks of built sites that need no browser: links and anchors of every page, and two validators.
// usage: node documents.mjs FOLDER_OF_SITES

import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { FileSystemConfigLoader, HtmlValidate, cjsResolver } from "html-validate";

import { fileAt } from "./server.mjs";
import { sites, worthOpening } from "./sites.mjs";
import { tally } from "./tally.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const NU = path.join(HERE, "node_modules/vnu-jar/build/dist/vnu.jar");

/** Attributes that point somewhere. */
const LINK = /\s(?:href|src|content)="([^"]*)"/g;

const count = tally();
const all = await sites(process.argv[2]);
const opened = all.flatMap((site) => [
  ...worthOpening(site),
  ...site.pages.filter((page) => page.kind === "redirect"),
].map((page) => ({ page, path: path.join(site.folder, page.file) })));
for (const site of all) {
  links(site);
}
await Promise.all([nu(), htmlValidate()]);
count.end();

/** Every link into the site leads to a file, and every fragment to an element. */
function links(site) {
  const anchors = new Map(site.pages.map((page) => [page.file, new Set(ids(page.html))]));
  for (const page of site.pages) {
    const dead = [...page.html.matchAll(LINK)]
      .map(([, link]) => unescape(refreshed(link)))
      .filter((link) => /^[/#]/.test(link) && !leads(site, page, link, anchors));
    for (const link of new Set(dead)) {
      count.fail(`${site.name} ${page.address}`, "dead link", link);
    }
    if (dead.length === 0) {
      count.pass();
    }
  }
}

function leads(site, page, link, anchors) {
  const target = new URL(link, `http://site${page.address}`);
  const file = target.pathname === page.address ? page.file : fileAt(site, target.pathname);
  const fragment = decodeURIComponent(target.hash.slice(1));
  return file !== undefined && (fragment === "" || (anchors.get(file)?.has(fragment) ?? false));
}

function ids(html) {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => unescape(id));
}

/** The address within `0; url=/x/`. */
function refreshed(content) {
  return content.replace(/^\d+; url=/, "");
}

function unescape(text) {
  return text
    .replaceAll("&#x27;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&#x2F;", "/")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** The Nu HTML checker, which the W3C's own validator is. */
async function nu() {
  const files = opened.map((each) => each.path);
  const { messages } = JSON.parse(await java(["-jar", NU, "--format", "json", "--stdout", "--exit-zero-always", "--errors-only", ...files]));
  report("Nu", messages.map((message) => ({
    path: fileURLToPath(message.url),
    rule: message.message,
    what: `line ${message.lastLine}: ${message.extract ?? ""}`,
  })));
}

/** html-validate's recommended rules. */
async function htmlValidate() {
  const validator = new HtmlValidate(new FileSystemConfigLoader([cjsResolver()]));
  const config = path.join(HERE, "page.html");
  const found = await Promise.all(opened.map(async ({ page, path }) => {
    const { results } = await validator.validateString(page.html, config);
    return results.flatMap((result) => result.messages).map((message) => ({
      path,
      rule: message.ruleId,
      what: `line ${message.line}: ${message.message}`,
    }));
  }));
  report("html-validate", found.flat());
}

/** A pass for each page without a fault. */
function report(validator, faults) {
  const places = new Map(opened.map((each) => [path.resolve(each.path), each.page]));
  const faulty = new Set();
  for (const fault of faults) {
    const file = path.resolve(fault.path);
    const page = places.get(file);
    faulty.add(file);
    count.fail(page ? `${page.site} ${page.address}` : file, `${validator}: ${fault.rule}`, fault.what);
  }
  count.pass(opened.length - faulty.size);
}

function java(args) {
  return new Promise((resolve, reject) => {
    execFile("java", args, { maxBuffer: 1 << 28 }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
