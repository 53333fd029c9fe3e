// Checks of built sites in a browser, page by page, in both colour schemes, wide and narrow, near and far from UTC, with and without scripts.
// usage: node pages.mjs FOLDER_OF_SITES

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { sites, worthOpening } from "./sites.mjs";
import { tally } from "./tally.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };

/** Each page gets one of these pairs, the first of its kind in a site both: two modes cover both schemes and widths. */
const PAIRS = [
  [mode("light", WIDE), mode("dark", PHONE)],
  [mode("dark", WIDE), mode("light", PHONE)],
];

/** What the first page of a kind gets besides. */
const WITHOUT_SCRIPTS = { ...mode("light", PHONE), name: "light 320 px, no scripts", javaScriptEnabled: false };

/**
 * And to readers far from UTC, while the site is new: beside times stand their own and how far away they are, which takes
 * the most room.
 */
const FAR = { ...mode("light", PHONE), name: "light 320 px, Asia/Kathmandu", timezoneId: "Asia/Kathmandu" };
const AT = new Date("2026-03-10T12:01:00Z");

/** More presses of Tab than this say nothing new. */
const TABS = 120;

const MODES = [...PAIRS.flat(), WITHOUT_SCRIPTS, FAR];

const count = tally();
const all = await sites(process.argv[2]);
const servers = await Promise.all(all.map(serve));
const browser = await launch();
const jobs = all.flatMap((site, index) => worthOpening(site).flatMap((page, number) => work(page, number, servers[index].origin)));
await Promise.all(MODES.map((mode) => go(mode, jobs.filter((job) => job.mode === mode))));
await browser.close();
for (const server of servers) {
  server.close();
}
count.end();

function mode(colorScheme, viewport) {
  return { name: `${colorScheme} ${viewport.width} px`, colorScheme, viewport, javaScriptEnabled: true };
}

/** The ways in which a page is opened, and what is looked at in each. */
function work(page, number, origin) {
  const job = (mode, checks) => ({ page, origin, mode, checks });
  if (!page.firstOfKind) {
    return PAIRS[number % PAIRS.length].map((mode) => job(mode, [fits, axe]));
  }
  const [[lightWide, darkPhone], [darkWide, lightPhone]] = PAIRS;
  return [
    job(lightWide, [fits, axe, outline, keyboard, print]),
    job(darkPhone, [fits, axe]),
    job(darkWide, [fits, axe]),
    job(lightPhone, [fits, axe, keyboard]),
    job(WITHOUT_SCRIPTS, [fits, outline]),
    job(FAR, [fits, axe]),
  ];
}

/** Goes through all pages of one mode in one tab, which is much faster than a tab for each. */
async function go({ name, ...settings }, jobs) {
  const context = await browser.newContext({ ...settings, reducedMotion: "reduce" });
  if (settings.timezoneId) {
    await context.clock.setFixedTime(AT);
  }
  const tab = await context.newPage();
  tab.setDefaultTimeout(60_000);
  let job;
  let faults = [];
  tab.on("console", (message) => faults.push(["console message", message.text()]));
  tab.on("pageerror", (error) => faults.push(["script error", error.message]));
  tab.on("requestfailed", (request) => {
    // A request that the closing tab gave up has not failed.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      faults.push(["failed request", request.url()]);
    }
  });
  tab.on("request", (request) => {
    if (!request.url().startsWith(`${job.origin}/`)) {
      faults.push(["foreign request", request.url()]);
    }
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) {
      faults.push(["failed request", `${response.status()} ${response.url()}`]);
    }
  });
  for (job of jobs) {
    faults = await open(tab, job, faults);
    for (const [rule, what] of faults) {
      count.fail(`${job.page.site} ${job.page.address} (${name})`, rule, what);
    }
    if (faults.length === 0) {
      count.pass(job.checks.length);
    }
    faults = [];
  }
  await context.close();
}

/** Opens a page once and looks at it; what the browser complains about meanwhile is a fault too. */
async function open(tab, { page, origin, checks }, faults) {
  try {
    await tab.goto(origin + page.address, { waitUntil: "load" });
    for (const check of checks) {
      faults.push(...(await check(tab)));
    }
  } catch (error) {
    faults.push(["cannot be checked", error.message.split("\n")[0]]);
  }
  return faults;
}

/** Nothing reaches beyond the edge: no scrolling sideways. */
async function fits(tab) {
  const beyond = await tab.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) {
      return [];
    }
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > edge + 1);
    return wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
  return beyond.length > 0 ? [["scrolls sideways", beyond.join(", ")]] : [];
}

/** Every rule of axe-core, its best practices included. */
async function axe(tab) {
  await tab.evaluate(AXE);
  const violations = await tab.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.target.join(" ")), nodes.length]);
  });
  return violations.map(([id, targets, times]) => [`axe ${id}`, `${targets.join(", ")} (${times})`]);
}

/** One visible first heading, and no level skipped below it. */
async function outline(tab) {
  const levels = await tab.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])));
  const seen = await tab.locator("h1").first().isVisible();
  const skipped = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 && seen ? [] : [["one first heading", levels.join(" ")]]),
    ...(skipped < 0 ? [] : [["heading order", levels.slice(0, skipped + 1).join(" ")]]),
  ];
}

/** Tab goes through all that can be used, in the order of the page, shows where it is, and never stops in a strip. */
async function keyboard(tab) {
  const expected = await tab.evaluate((limit) => {
    const usable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
      .slice(0, limit);
    globalThis.stops = usable;
    return usable.length;
  }, TABS);
  const faults = [];
  for (let stop = 0; stop < expected; stop += 1) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate((stop) => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return {
        name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`,
        inOrder: element === globalThis.stops[stop],
        inStrip: element.closest(".strip") !== null,
        shown: (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none",
      };
    }, stop);
    if (!at.inOrder) {
      return [...faults, ["tab order", `stop ${stop + 1} is ${at.name}`]];
    }
    if (at.inStrip) {
      faults.push(["tab stop in a strip", at.name]);
    }
    if (!at.shown) {
      faults.push(["focus cannot be seen", at.name]);
    }
  }
  return faults;
}

/** On paper every post can be read, nothing is cut off, and the page says where it is from. */
async function print(tab) {
  await tab.emulateMedia({ media: "print" });
  const hidden = await tab.evaluate(() =>
    [...document.querySelectorAll("h1, .update, .prose")]
      .filter((element) => !element.closest("[hidden]") && element.getClientRects().length === 0)
      .map((element) => element.textContent.trim().slice(0, 40)));
  const [useless, pale, address] = await tab.evaluate(() => {
    const before = (element) => getComputedStyle(element, "::before");
    return [
      [...document.querySelectorAll("form")].filter((form) => form.getClientRects().length > 0).map((form) => form.className),
      // What a browser leaves out as a background.
      [...document.querySelectorAll(".course li, .story li")].filter((item) => before(item).printColorAdjust !== "exact")
        .map((item) => item.className),
      (document.querySelector(".address")?.textContent ?? "").trim() === (document.body.dataset.address ?? "").trim()
        && (document.body.dataset.address === undefined || before(document.body).content === `"${document.body.dataset.address}"`),
    ];
  });
  await tab.emulateMedia({ media: null });
  return [
    ...hidden.map((text) => ["not printed", text]),
    ...useless.map((form) => ["printed in vain", form]),
    ...pale.map((item) => ["printed without its colour", item]),
    ...(address ? [] : [["does not print its address at the top", ""]]),
  ];
}
