// What other pages embed, in a browser: the widget and the frame on a page of another host with a policy that allows
// nothing but to load them, badges, and feeds as a person sees who opens one.
// usage: node embeds.mjs FOLDER_OF_SITES

import { createServer } from "node:http";

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { sites } from "./sites.mjs";
import { tally } from "./tally.mjs";

/** The time for which the sites are written. */
const NOW = new Date("2026-03-10T12:00:00Z");

const count = tally();
const all = await sites(process.argv[2]);
const browser = await launch();
for (const site of all) {
  const server = await serve(site);
  const status = server.origin + site.root;
  const front = site.pages.find((page) => page.file === "index.html").html;
  const sentence = /<h1[^>]*>(?:<[^>]*>)*([^<]+)</.exec(front)[1];
  await check(`${site.name} embed.js`, (fault) => widget(status, sentence, fault));
  await check(`${site.name} embed/script.js`, (fault) => corner(status, front, fault));
  await check(`${site.name} badge.svg`, (fault) => badge(status, sentence, fault));
  if (site.files.has("updates.atom")) {
    await check(`${site.name} feeds`, (fault) => feeds(server.origin, site, fault));
  }
  server.close();
}
if (all.some((site) => site.name === "maintenance-coming")) {
  await check("maintenance-coming turns", turns);
  await check("maintenance-coming goes on turning", goesOn);
}
await browser.close();
count.end();

async function check(what, run) {
  const faults = [];
  try {
    await run((fault) => faults.push(fault));
  } catch (error) {
    faults.push(error.message.split("\n")[0]);
  }
  faults.forEach((fault) => count.fail(what, "embed", fault));
  if (faults.length === 0) {
    count.pass();
  }
}

/** A page of another host, with the strictest policy that its own words of what it embeds allow. */
async function host(status, body, policy, settings, look) {
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 404, {
      "Content-Security-Policy": `default-src 'none'; ${policy}; require-trusted-types-for 'script'; trusted-types 'none'`,
      "Content-Type": "text/html; charset=utf-8",
    });
    response.end(`<!DOCTYPE html><html lang="en"><title>Another page</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext(settings);
  const tab = await context.newPage();
  const complaints = [];
  const requests = [];
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("request", (request) => requests.push(request.url()));
  if (settings.from) {
    await tab.clock.install({ time: settings.from });
  } else {
    await tab.clock.setFixedTime(settings.at ?? NOW);
  }
  try {
    await tab.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "load" });
    await look(tab, requests.filter((url) => url.startsWith(status)));
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
  return complaints.filter((complaint) => !complaint.includes("data:,") && !complaint.includes("favicon"));
}

async function widget(status, sentence, fault) {
  const origin = new URL(status).origin;
  const link = `<a href="${status}" data-candor-status="list">Status</a>`;
  const body = `${link}<script async src="${status}embed.js"></script><a href="${origin}/elsewhere/" data-candor-status>Other</a>`;
  const policy = `script-src ${origin}`;
  const complaints = await host(status, body, policy, {}, async (tab, requests) => {
    const shown = await tab.locator("a").first().innerText();
    if (!shown.trim().endsWith(sentence)) {
      fault(`the link says ${shown}, the page ${sentence}`);
    }
    if ((await tab.locator("a").first().locator("svg path").count()) !== 1) {
      fault("the status has no shape");
    }
    for (const item of await tab.locator("ul a").all()) {
      const href = await item.getAttribute("href");
      if (!href.startsWith(status) || (await fetch(href)).status !== 200) {
        fault(`${href} leads nowhere`);
      }
    }
    if ((await tab.getByText("Other").count()) !== 1) {
      fault("a link to another site was changed");
    }
    if (requests.length !== 1) {
      fault(`it asks for ${requests.join(", ")}`);
    }
  });
  complaints.forEach(fault);
  await host(status, body, policy, { javaScriptEnabled: false }, async (tab) => {
    const plain = tab.locator("a").first();
    if ((await plain.innerText()) !== "Status" || (await plain.getAttribute("href")) !== status) {
      fault("without scripts there is no plain link");
    }
  });
}

async function corner(status, front, fault) {
  const origin = new URL(status).origin;
  const isOpen = /id="open"/.test(front) || /aria-labelledby="under-way"(?! hidden)/.test(front);
  const body = `<p>Words</p><script async src="${status}embed/script.js"></script>`;
  const complaints = await host(status, body, `script-src ${origin}; frame-src ${origin}`, {}, async (tab) => {
    const frames = await tab.locator("iframe").count();
    if (frames !== (isOpen ? 1 : 0)) {
      fault(`${frames} frames while ${isOpen ? "something" : "nothing"} is open`);
      return;
    }
    if (isOpen) {
      const frame = tab.frameLocator("iframe");
      if (!(await frame.locator("h1:visible").first().innerText()) || (await frame.locator("h1:visible").count()) !== 1) {
        fault("the frame does not say one status");
      }
      if ((await frame.locator("li:visible a").count()) === 0) {
        fault("the frame lists nothing");
      }
      const box = await tab.locator("iframe").boundingBox();
      const view = tab.viewportSize();
      if (box.x + box.width > view.width || box.y + box.height > view.height || box.x < view.width / 2) {
        fault(`the frame is not in the corner: ${JSON.stringify(box)}`);
      }
      await tab.locator("button").click();
      if ((await tab.locator("iframe").count()) !== 0) {
        fault("the frame cannot be closed");
      }
    }
  });
  complaints.forEach(fault);
}

/** Its words stand within it, whatever face the machine has for them. */
async function badge(status, sentence, fault) {
  const tab = await browser.newPage();
  await tab.goto(`${status}badge.svg`);
  const { title, edges, width } = await tab.evaluate(() => ({
    title: document.querySelector("title").textContent,
    edges: [...document.querySelectorAll("text")].map((text) => {
      const { x, width } = text.getBBox();
      return [x, x + width];
    }),
    width: Number(document.documentElement.getAttribute("width")),
  }));
  const [[labelStarts, labelEnds], [messageStarts, messageEnds]] = edges;
  if (labelStarts < 0 || labelEnds > messageStarts - 18 || messageEnds > width) {
    fault(`its words do not fit: ${JSON.stringify({ edges, width })}`);
  }
  if (!title.endsWith(sentence)) {
    fault(`it says ${title}`);
  }
  await tab.close();
}

/** A feed is readable with the types that the site's own headers ask for. */
async function feeds(origin, site, fault) {
  const tab = await browser.newPage();
  const complaints = [];
  // Browsers ask for an icon where a document names none.
  const isIcon = (message) => message.location().url.endsWith("/favicon.ico");
  tab.on("console", (message) => isIcon(message) || complaints.push(message.text()));
  for (const name of ["updates.atom", "history.atom", "updates.rss", "history.rss"]) {
    await tab.goto(`${origin}${site.root}${name}`);
    const seen = await tab.evaluate(() => {
      const seen = (element) => element !== null && element.getClientRects().length > 0;
      const find = (selector) => document.querySelector(selector);
      return {
        title: seen(find("feed > title, channel > title")),
        link: seen(document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "a")[0] ?? null),
        entries: document.querySelectorAll("entry, item").length,
        titles: [...document.querySelectorAll("entry > title, item > title")].filter(seen).length,
        markup: [...document.querySelectorAll("content, description, id, guid")].filter(seen).length,
        styled: getComputedStyle(document.documentElement).maxWidth !== "none",
      };
    });
    if (!seen.title || !seen.link || !seen.styled || seen.markup > 0 || seen.titles !== seen.entries) {
      fault(`${name}: ${JSON.stringify(seen)}`);
    }
  }
  complaints.forEach(fault);
  await tab.close();
}

/** A widget that was built before the maintenance tells it when it begins. */
async function turns(fault) {
  const site = all.find((each) => each.name === "maintenance-coming");
  const server = await serve(site);
  const status = server.origin + site.root;
  const body = `<a href="${status}" data-candor-status="list">Status</a><script async src="${status}embed.js"></script>`;
  const at = new Date("2026-03-14T03:00:00Z");
  const complaints = await host(status, body, `script-src ${server.origin}`, { at }, async (tab) => {
    const shown = await tab.locator("a").first().innerText();
    if (!shown.includes("maintenance") || (await tab.locator("ul a").count()) !== 1) {
      fault(`while the maintenance goes on the link says ${shown}`);
    }
  });
  complaints.forEach(fault);
  server.close();
}

/** A policy of trusted types lets a widget load nothing again: it goes on with what it knows. */
async function goesOn(fault) {
  const site = all.find((each) => each.name === "maintenance-coming");
  const server = await serve(site);
  const status = server.origin + site.root;
  const body = `<a href="${status}" data-candor-status="list">Status</a><script async src="${status}embed.js"></script>`;
  const from = new Date("2026-03-14T01:51:00Z");
  const complaints = await host(status, body, `script-src ${server.origin}`, { from }, async (tab) => {
    const words = () => tab.locator("a").first().innerText();
    if ((await words()).includes("maintenance")) {
      fault("the link tells of maintenance before it begins");
    }
    // It looks twice, and both times the policy stands in the way of a new script.
    await tab.clock.runFor("06:00");
    await tab.clock.runFor("06:00");
    if (!(await words()).includes("maintenance")) {
      fault(`once the maintenance goes on the link says ${await words()}`);
    }
  }).finally(server.close);
  complaints.filter((complaint) => !complaint.startsWith("This document requires 'TrustedScriptURL'")).forEach(fault);
}
