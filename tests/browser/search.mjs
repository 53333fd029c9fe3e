// Types into the search of a built site and reads what it finds.
// usage: node search.mjs FOLDER_OF_SITES

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { sites } from "./sites.mjs";
import { tally } from "./tally.mjs";

const count = tally();
const all = await sites(process.argv[2]);
const site = all.find((site) => site.name === "quiet");
const server = await serve(site);
const browser = await launch();
const tab = await browser.newPage();
tab.on("pageerror", (error) => expect("script", error.message, "no error"));
await tab.goto(`${server.origin}${site.root}search/`);
const titles = () => tab.locator("section.rows h3").allInnerTexts();
const newest = await titles();
await find("API zeitüberschreitung");
expect("nothing", [await titles(), await tab.locator("form [role=status]").innerText()], [[], "Nothing was found."]);
await find("webhooks late");
expect("all words", (await titles()).every((title) => /webhook/i.test(title)), true);
expect("something", (await titles()).length > 0, true);
expect("address", new URL(tab.url()).searchParams.get("q"), "webhooks late");
await find("culprit");
expect("postmortems", (await titles()).length > 0, true);
await find("major");
const line = await tab.locator("section.rows .line").first().innerText();
expect("impact in words", [line.startsWith("Major impact · "), / 202\d\b/.test(line)], [true, true]);
await find("");
await tab.locator("select[name=c]").selectOption({ index: 1 });
const name = await tab.locator("select[name=c]").inputValue();
const lines = await tab.locator("section.rows .line").allInnerTexts();
expect("by component", lines.filter((_, at) => at % 2 === 0).every((line) => line.includes(name)), true);
await tab.goto(`${server.origin}${site.root}search/?c=${encodeURIComponent(name)}&k=maintenance`);
await tab.waitForFunction(() => document.querySelector("form.search [role=status]").textContent !== "");
expect("by address", await tab.locator("select").evaluateAll((all) => all.map((one) => one.value)), [name, "maintenance"]);
await tab.locator("select[name=k]").selectOption("");
await tab.locator("select[name=c]").selectOption("");
await find("");
expect("cleared", await titles(), newest);
await browser.close();
server.close();
count.end();

/** Types and waits until the list says that it has answered. */
async function find(words) {
  await tab.locator("#q").fill(words);
  await tab.locator(`form[data-shown="${words}"]`).waitFor();
}

function expect(what, found, wanted) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) {
    count.pass();
  } else {
    count.fail("search", what, `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }
}
