// Takes pictures of pages of one built site.
// usage: node shoot.mjs SITE_FOLDER OUT_FOLDER [--light] [--dark] [--desktop] [--phone] [--full] [ADDRESS...]
// Without flags both schemes and both widths; without addresses the status page.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { site } from "./sites.mjs";

const WIDTHS = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

const flag = { type: "boolean", default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { light: flag, dark: flag, desktop: flag, phone: flag, full: flag },
});
const [folder, out, ...addresses] = positionals;
const shown = await site("site", folder);
const server = await serve(shown);
const browser = await launch();
await mkdir(out, { recursive: true });
for (const colorScheme of chosen(["light", "dark"])) {
  for (const device of chosen(Object.keys(WIDTHS))) {
    const tab = await browser.newPage({ colorScheme, viewport: WIDTHS[device] });
    for (const address of addresses.length > 0 ? addresses : [shown.root]) {
      await tab.goto(server.origin + address);
      const name = address.replaceAll("/", " ").trim().replaceAll(" ", "-") || "status";
      await tab.screenshot({ path: path.join(out, `${name}-${device}-${colorScheme}.png`), fullPage: values.full });
    }
    await tab.close();
  }
}
await browser.close();
server.close();

/** Those that a flag names, or all when none does. */
function chosen(names) {
  const named = names.filter((name) => values[name]);
  return named.length > 0 ? named : names;
}
