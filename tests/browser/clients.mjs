// Programs that others wrote for Statuspage, reading the API of built sites.
// usage: node clients.mjs FOLDER_OF_SITES
// EXPORTER is the program statuspage-prometheus-exporter.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";

import { Validator } from "@seriousme/openapi-schema-validator";
import { Statuspage } from "statuspage.io";

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { sites } from "./sites.mjs";
import { tally } from "./tally.mjs";

const WIDGET = await readFile(createRequire(import.meta.url).resolve("@statuspage/status-widget/dist/index.js"), "utf8");

/** What Statuspage's own script se-v2.js asks for: the method, its filter, and the path below the version. */
const METHODS = [
  ["summary", "summary"],
  ["status", "status"],
  ["components", "components"],
  ["incidents", "incidents"],
  ["incidents unresolved", "incidents/unresolved"],
  ["incidents resolved", "incidents/resolved"],
  ["scheduled_maintenances", "scheduled-maintenances"],
  ["scheduled_maintenances active", "scheduled-maintenances/active"],
  ["scheduled_maintenances upcoming", "scheduled-maintenances/upcoming"],
];

const count = tally();
const all = await sites(process.argv[2]);
const served = await Promise.all(all.map(async (site) => ({ site, server: await serve(site) })));
await exporter();
for (const { site, server } of served) {
  await library(site, server);
  await detection(site, server);
  await description(site);
}
const browser = await launch();
// Somebody else's pages are at another port, which makes them another origin.
let pageOfReader = "";
const somebodyElse = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(pageOfReader);
});
await new Promise((resolve) => somebodyElse.listen(0, "127.0.0.1", resolve));
// Both build addresses without a path.
for (const { site, server } of served.filter(({ site }) => site.root === "/")) {
  await script(site, server);
  await widget(site, server);
}
await browser.close();
somebodyElse.close();
for (const { server } of served) {
  server.close();
}
count.end();

/** A document as the site has it. */
async function document(site, file) {
  return JSON.parse(await readFile(path.join(site.folder, file), "utf8"));
}

function expect(site, client, what, holds) {
  if (holds) {
    count.pass();
  } else {
    count.fail(site.name, client, what);
  }
}

/** npm's statuspage.io: all that it can ask for. Three of its questions go to one address, upcoming.json. */
async function library(site, server) {
  const client = new Statuspage("page");
  client.setApiUrl(server.origin + site.root.replace(/\/$/, ""));
  const { incidents, scheduledMaintenances } = client.api;
  const asked = [
    ["getSummary", () => client.api.getSummary(), "summary"],
    ["getStatus", () => client.api.getStatus(), "status"],
    ["getComponents", () => client.api.getComponents(), "components"],
    ["incidents.getAll", () => incidents.getAll(), "incidents"],
    ["incidents.getUnresolved", () => incidents.getUnresolved(), "incidents/unresolved"],
    ["scheduledMaintenances.getAll", () => scheduledMaintenances.getAll(), "scheduled-maintenances/upcoming"],
    ["scheduledMaintenances.getActive", () => scheduledMaintenances.getActive(), "scheduled-maintenances/upcoming"],
    ["scheduledMaintenances.getUpcoming", () => scheduledMaintenances.getUpcoming(), "scheduled-maintenances/upcoming"],
  ];
  for (const [name, ask, file] of asked) {
    const answer = await ask().catch((error) => error.message);
    expect(site, "statuspage.io", name, isDeepStrictEqual(answer, await document(site, `api/v2/${file}.json`)));
  }
}

/** Some programs ask for the headers of one document to learn whether this is a Statuspage. */
async function detection(site, server) {
  const answer = await fetch(`${server.origin}${site.root}api/v2/components.json`, { method: "HEAD" });
  const headers = Object.fromEntries(answer.headers);
  expect(site, "HEAD", "components.json is there", answer.ok);
  expect(site, "HEAD", "components.json may be read by all", headers["access-control-allow-origin"] === "*");
  expect(site, "HEAD", "components.json is JSON", headers["content-type"] === "application/json");
}

/** openapi.json against the rules of OpenAPI 3.1. */
async function description(site) {
  const { valid, errors } = await new Validator().validate(await document(site, "openapi.json"));
  expect(site, "OpenAPI", JSON.stringify(errors), valid);
}

/** PyPI's statuspage-prometheus-exporter: one run over all sites, and of each as many series as it has things to tell of. */
async function exporter() {
  const folder = await mkdtemp(path.join(tmpdir(), "exporter-"));
  const services = Object.fromEntries(served.map(({ site, server }) =>
    [site.name, { name: site.name, url: `${server.origin}${site.root}api/v2/summary.json` }]));
  const metricsFile = path.join(folder, "metrics.prom");
  await writeFile(path.join(folder, "services.json"), JSON.stringify(services));
  const { stderr } = await promisify(execFile)(process.env.EXPORTER, {
    cwd: folder,
    env: {
      ...process.env,
      RUN_MODE: "once",
      SERVICES_JSON_PATH: path.join(folder, "services.json"),
      METRICS_TEXTFILE_PATH: metricsFile,
    },
  });
  const metrics = (await readFile(metricsFile, "utf8")).split("\n");
  await rm(folder, { recursive: true });
  const complaint = stderr.split("\n").find((line) => /error|traceback/i.test(line)) ?? "";
  for (const { site } of served) {
    const series = (metric) => metrics.filter((line) => line.startsWith(`${metric}{`) && line.includes(`service_name="${site.name}"`));
    const { components, incidents, scheduled_maintenances: maintenances } = await document(site, "api/v2/summary.json");
    expect(site, "exporter", complaint, complaint === "");
    expect(site, "exporter", "the answer is read", series("statuspage_probe_check").some((line) => line.endsWith(" 1.0")));
    for (const [metric, things] of [
      ["statuspage_service_status", 1],
      ["statuspage_component_status", new Set(components.map(({ name }) => name)).size],
      ["statuspage_incident_info", incidents.length],
      ["statuspage_maintenance_info", maintenances.length],
    ]) {
      // Where there is nothing to tell of, it tells of nothing in a series of its own.
      const told = series(metric).filter((line) => !/_id="none"/i.test(line));
      expect(site, "exporter", `${metric}: ${told.length} of ${things}`, told.length === things);
    }
  }
}

/** What se-v2.js does, from somebody else's page: the address made of page and host, a request across origins, JSON. */
async function script(site, server) {
  const tab = await reader("<title>Reader</title>");
  const answers = await tab.evaluate(async ({ host, methods }) => {
    const options = { page: "status", host, secure: false, version: "v2", format: "json" };
    const base = `${options.secure ? "https" : "http"}://${options.page}.${options.host}`;
    const ask = (path) => new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("GET", `${base}/api/${options.version}/${path}.${options.format}`, true);
      request.onload = () => resolve(JSON.parse(request.responseText));
      request.onerror = () => resolve("no answer");
      request.send();
    });
    return Promise.all(methods.map(([, path]) => ask(path)));
  }, { host: `localhost:${new URL(server.origin).port}`, methods: METHODS });
  for (const [index, [name, file]] of METHODS.entries()) {
    expect(site, "se-v2", name, isDeepStrictEqual(answers[index], await document(site, `api/v2/${file}.json`)));
  }
  await tab.context().close();
}

/** Statuspage's web component on somebody else's page. */
async function widget(site, server) {
  const tab = await reader(`<title>Reader</title><statuspage-widget src="${server.origin}"></statuspage-widget><script>${WIDGET.replaceAll("</script", "<\\/script")}</script>`);
  const { status } = await document(site, "api/v2/summary.json");
  const shown = await tab
    .waitForFunction(() => {
      const text = globalThis.document.querySelector("statuspage-widget").shadowRoot?.textContent ?? "";
      return /System|Service/.test(text) && text;
    }, undefined, { timeout: 20_000 })
    .then((handle) => handle.jsonValue())
    .catch((error) => error.message);
  expect(site, "status-widget", shown.replaceAll(/\s+/g, " ").slice(0, 200), shown.includes(status.description));
  await tab.context().close();
}

/** Opens a page of somebody else. */
async function reader(html) {
  pageOfReader = html;
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${somebodyElse.address().port}/`);
  return tab;
}
