// Turns the browser's clock and looks at what pages make of it: a page changes by itself at the minute.
// usage: node clock.mjs FOLDER_OF_SITES

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { sites } from "./sites.mjs";
import { tally } from "./tally.mjs";

const count = tally();
const all = await sites(process.argv[2]);
const browser = await launch();

await maintenanceTurns();
await everyPageTurns();
await promisesBreak();
await pagesGrowStale();
await stepsFallDue();
await changesAreSaid();
await readersSeeTheirOwnTime();

await browser.close();
count.end();

/** A maintenance begins and ends: the sentence, the component, the lists and the title follow. */
async function maintenanceTurns() {
  await at("maintenance-coming", "/", "2026-03-14T01:59:30Z", async (tab, expect) => {
    const sentence = () => tab.locator("h1").innerText();
    const title = () => tab.title();
    const cardIn = (heading) => tab.locator(`section:has(> #${heading}) article`, { hasText: "torage" }).isVisible();
    expect("before", await sentence(), "All systems operational");
    expect("before: coming", [await cardIn("coming"), await cardIn("under-way")], [true, false]);
    await tab.clock.runFor(60_000);
    expect("begun", await sentence(), "Service under maintenance");
    expect("begun: title", (await title()).split(" — ")[0], "Service under maintenance");
    expect("begun: body", await tab.locator("body").getAttribute("class"), "is-maintenance");
    expect("begun: lists", [await cardIn("coming"), await cardIn("under-way")], [false, true]);
    expect("begun: component", await tab.locator(".component .state:visible", { hasText: "Under maintenance" }).count() > 0, true);
    await tab.clock.runFor(3 * 3_600_000);
    expect("over", await sentence(), "All systems operational");
    expect("over: empty list", await tab.locator("#under-way").isVisible(), false);
    expect("over: lists", [await cardIn("coming"), await cardIn("under-way")], [false, false]);
  });
}

/** What a maintenance does to the status page, it does to every other page that tells of it. */
async function everyPageTurns() {
  const site = "maintenance-coming";
  const work = "2026-03-14-storage-disks";
  const stateOf = async (tab) => (await tab.title()).split(" — ")[0];
  const chips = (tab) => tab.locator(`.row:has(a[href$="/${work}/"]) .chip:visible`).allInnerTexts();
  await at(site, "/components/storage/", "2026-03-14T01:59:30Z", async (tab, expect) => {
    const line = () => tab.locator(".state-line .state:visible").allInnerTexts();
    const glyph = () => tab.locator(".state-line .g:visible").getAttribute("class");
    expect("before", [await stateOf(tab), await line(), await glyph()], ["Operational", ["Operational"], "g operational"]);
    expect("before: row", await chips(tab), ["Scheduled"]);
    await tab.clock.runFor(60_000);
    const begun = ["Under maintenance", ["Under maintenance"], "g under_maintenance"];
    expect("begun", [await stateOf(tab), await line(), await glyph()], begun);
    expect("begun: row", await chips(tab), ["In progress"]);
    expect("begun: body", await tab.locator("body").getAttribute("class"), "is-maintenance");
  });
  await at(site, "/embed/", "2026-03-14T01:59:30Z", async (tab, expect) => {
    await tab.clock.runFor(60_000);
    expect("begun: body", await tab.locator("body").getAttribute("class"), "embed is-maintenance");
  });
  await at(site, `/incidents/${work}/`, "2026-03-14T01:59:30Z", async (tab, expect) => {
    expect("before", await stateOf(tab), "Scheduled");
    await tab.clock.runFor(60_000);
    expect("begun", await stateOf(tab), "In progress");
    await tab.clock.runFor(3 * 3_600_000);
    expect("over", await stateOf(tab), "Completed");
  });
  for (const address of ["/history/2026-03/", "/search/"]) {
    await at(site, address, "2026-03-14T01:59:30Z", async (tab, expect) => {
      expect("before", await chips(tab), ["Scheduled"]);
      await tab.clock.runFor(60_000);
      expect("begun", await chips(tab), ["In progress"]);
    });
  }
  await at("maintenance-under-way", "/", "2026-03-10T12:00:00Z", async (tab, expect) => {
    const chip = () => tab.locator(".days .row:has(a[href$='-certificates/']) .chip:visible").allInnerTexts();
    expect("under way", await chip(), ["In progress"]);
    await tab.clock.runFor(3_600_000);
    expect("an hour on", await chip(), ["Completed"]);
  });
}

/** A promised update does not come: its card and its page say so, and that the page may be out of date. */
async function promisesBreak() {
  await at("several-open", "/", "2026-03-10T12:04:30Z", async (tab, expect) => {
    const card = tab.locator("article", { hasText: "Codes for signing in" }).first();
    const overdue = card.locator(".overdue");
    expect("in time", [await overdue.isVisible(), await tab.locator(".stale").isVisible()], [false, false]);
    await tab.clock.runFor(60_000);
    expect("late", [await overdue.isVisible(), await tab.locator(".stale").isVisible()], [true, true]);
  });
  await at("several-open", "/incidents/2026-03-10-sign-in-codes/", "2026-03-10T12:04:30Z", async (tab, expect) => {
    const outcome = () => tab.locator(".updates .outcome:visible").first().innerText();
    expect("promise in time", await outcome(), "Still to come");
    await tab.clock.runFor(60_000);
    expect("promise broken", await outcome(), "Missed");
  });
}

/** The day of a next step passes, and it is overdue where the site is. */
async function stepsFallDue() {
  await at("everything", "/incidents/2026-02-12-everything/", "2026-03-16T22:59:30Z", async (tab, expect) => {
    const step = tab.locator(".steps > li", { hasText: "Keep an old key valid" });
    const shown = async () => [await step.locator(".overdue").isVisible(), await step.locator(".g:visible").getAttribute("class")];
    expect("on the day", await shown(), [false, "g open"]);
    await tab.clock.runFor(60_000);
    expect("the day after", await shown(), [true, "g late"]);
  });
}

/** Every page that tells of what is open says when it may be out of date, and a frame too. */
async function pagesGrowStale() {
  for (const address of ["/components/", "/components/storage/", "/history/2026-03/", "/search/", "/embed/"]) {
    await at("several-open", address, "2026-03-10T12:04:30Z", async (tab, expect) => {
      const stale = () => tab.locator(".stale").isVisible();
      expect("in time", await stale(), false);
      await tab.clock.runFor(60_000);
      expect("out of date", await stale(), true);
    });
  }
}

/** Who cannot see a page change hears it; what it shows from the start is not said twice. */
async function changesAreSaid() {
  const said = (tab) => tab.locator("body > [role=status]").textContent();
  for (const [site, address, time, first, then] of [
    ["maintenance-coming", "/", "2026-03-14T01:59:30Z", "Service under maintenance — Example Cloud", "All systems operational — Example Cloud"],
    ["maintenance-coming", "/incidents/2026-03-14-storage-disks/", "2026-03-14T01:59:30Z",
      "In progress — New disks for object storage in the EU — Example Cloud", "Completed — New disks for object storage in the EU — Example Cloud"],
  ]) {
    await at(site, address, time, async (tab, expect) => {
      expect("at first", await said(tab), "");
      await tab.clock.runFor(60_000);
      expect("begun", await said(tab), first);
      await tab.clock.runFor(3 * 3_600_000);
      expect("over", await said(tab), then);
    });
  }
  await at("several-open", "/components/", "2026-03-10T12:04:30Z", async (tab, expect) => {
    await tab.clock.runFor(60_000);
    expect("out of date", await said(tab), await tab.locator(".stale").innerText());
  });
  await at("several-open", "/components/", "2026-03-10T12:06:00Z", async (tab, expect) => {
    expect("out of date from the start", await said(tab), "");
  });
}

/** Beside each time stands the reader's own, with its zone, and how far away it is. */
async function readersSeeTheirOwnTime() {
  const zone = { timezoneId: "Asia/Tokyo", locale: "en-GB" };
  await at("several-open", "/", "2026-03-10T12:00:00Z", async (tab, expect) => {
    // As text without styles has it.
    const posted = async () => (await tab.locator(".card .posted a").first().textContent()).replaceAll("\u00a0", " ");
    expect("own time", await posted(), "Posted 10 March 2026, 11:45 UTC (20:45 GMT+9 · 15 minutes ago)");
    await tab.clock.runFor(60_000);
    expect("a minute on", await posted(), "Posted 10 March 2026, 11:45 UTC (20:45 GMT+9 · 16 minutes ago)");
    const lines = await tab.locator(".hero time").evaluate((time) => {
      const [words, own] = [document.createRange(), time.lastElementChild.getBoundingClientRect()];
      words.selectNode(time.firstChild);
      return words.getBoundingClientRect().top === own.top;
    });
    expect("in the line of the time of the build", lines, true);
  }, zone);
  await at("maintenance-coming", "/", "2026-03-10T12:00:00Z", async (tab, expect) => {
    const range = (await tab.locator("#coming ~ article .line span:has(> time)").first().textContent()).replaceAll("\u00a0", " ");
    expect("a range", range, "from 10 March 2026, 20:00 UTC (17:30 GMT-2:30 · in 8 hours) to 20:15 UTC (17:45 GMT-2:30)");
  }, { timezoneId: "America/St_Johns", locale: "en-GB" });
  await at("maintenance-coming", "/incidents/2026-03-14-storage-disks/", "2026-03-14T01:00:00Z", async (tab, expect) => {
    const facts = (await tab.locator(".key dd:has(time)").allInnerTexts()).map((fact) => fact.replaceAll("\u00a0", " "));
    expect("facts", facts, ["14 March 2026, 02:00 UTC (11:00 GMT+9)", "14 March 2026, 05:00 UTC (14:00 GMT+9)"]);
  }, zone);
  await at("maintenance-coming", "/search/", "2026-03-10T12:00:00Z", async (tab, expect) => {
    const [ahead, over] = await Promise.all([".row.current", ".row:not(.current)"].map((row) =>
      tab.locator(`${row} .line`).first().locator(".local").allTextContents()));
    expect("rows", [ahead.map((own) => own.replaceAll("\u00a0", " ")), over],
      [[" (11:00 GMT+9)", " (14:00 GMT+9)"], []]);
  }, zone);
  const days = async (tab) => (await tab.locator(".updates .update .local").allTextContents())
    .map((own) => own.replace(/^ \(|\)$/g, "").replaceAll("\u00a0", " "));
  const where = ["everything", "/incidents/2026-02-12-everything/", "2026-03-10T12:00:00Z"];
  await at(...where, async (tab, expect) => {
    expect("the site's own zone", (await days(tab)).filter(Boolean), []);
    const title = await tab.locator("main time[title]").first().getAttribute("title");
    expect("24 hours", / \d\d:\d\d GMT\+1$/.test(title), true);
  }, { timezoneId: "Europe/Berlin", locale: "en-GB" });
  await at(...where, async (tab, expect) => {
    const shown = await tab.locator(".updates .update time").first().evaluate((time) => time.firstChild.textContent);
    expect("another zone", [shown.replaceAll("\u00a0", " "), (await days(tab))[0]], ["12 February 2026, 08:24 CET", "07:24 GMT"]);
  }, { timezoneId: "Europe/London", locale: "en-GB" });
  await at(...where, async (tab, expect) => {
    expect("another day", (await days(tab))[0], "Wed, 23:24 PST");
  }, { timezoneId: "America/Los_Angeles", locale: "en-GB" });
}

/** Opens a page of a site at a time. */
async function at(name, address, time, look, settings = { timezoneId: "UTC" }) {
  const site = all.find((site) => site.name === name);
  const server = await serve(site);
  const context = await browser.newContext(settings);
  const tab = await context.newPage();
  const where = `${name} ${address} at ${time}`;
  const expect = (what, found, wanted) => {
    if (JSON.stringify(found) === JSON.stringify(wanted)) {
      count.pass(1);
    } else {
      count.fail(where, what, `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
  };
  tab.on("pageerror", (error) => expect("script", error.message, "no error"));
  await tab.clock.install({ time: new Date(time) });
  await tab.goto(server.origin + site.root + address.slice(1));
  await look(tab, expect);
  await context.close();
  server.close();
}
