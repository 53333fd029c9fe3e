// Feeds and calendars of built sites, read by programs that others wrote, and held to the rules of their formats.
// usage: node feeds.mjs FOLDER_OF_SITES

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import RssReader from "rss-parser";

import { sites } from "./sites.mjs";
import { tally } from "./tally.mjs";

/** Elements that RSS 2.0 has; others must be in a namespace. */
const CHANNEL = ["title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
  "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item"];
const ITEM = ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

/** Elements that RFC 4287 has. */
const FEED = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];
const ENTRY = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/;

const SCHEMA = JSON.parse(await readFile(createRequire(import.meta.url).resolve("jsonfeed-schema/schema-v1.1.json"), "utf8"));
delete SCHEMA.$schema;
const jsonFeed = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(SCHEMA);
const rssReader = new RssReader();
const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false, parseAttributeValue: false, isArray: (name) => ["item", "entry", "link", "category", "author"].includes(name) });

const count = tally();
for (const site of await sites(process.argv[2])) {
  for (const file of site.files) {
    const look = { ".atom": atom, ".rss": rss, ".ics": calendar }[path.extname(file)] ?? (file.endsWith("feed.json") ? json : undefined);
    if (look) {
      const text = await readFile(path.join(site.folder, file), "utf8");
      const faults = [];
      try {
        await look(text, (what) => faults.push(what));
      } catch (error) {
        faults.push(`cannot be read: ${error.message}`);
      }
      faults.forEach((what) => count.fail(`${site.name} ${file}`, path.extname(file).slice(1), what));
      if (faults.length === 0) {
        count.pass();
      }
    }
  }
}
count.end();

/** rss-parser reads both formats. */
async function readable(text, fault) {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    fault(valid.err.msg);
  }
  const { title, items } = await rssReader.parseString(text);
  if (!title) {
    fault("rss-parser finds no title");
  }
  for (const item of items) {
    if (!item.title || !item.link || Number.isNaN(Date.parse(item.isoDate))) {
      fault(`rss-parser misses something in ${JSON.stringify(item).slice(0, 200)}`);
    }
  }
  return items.length;
}

async function atom(text, fault) {
  const read = await readable(text, fault);
  const { feed } = xml.parse(text);
  const entries = feed.entry ?? [];
  if (read !== entries.length) {
    fault(`rss-parser reads ${read} of ${entries.length} entries`);
  }
  known(feed, FEED, fault);
  const ids = new Set();
  for (const entry of entries) {
    known(entry, ENTRY, fault);
    for (const name of ["id", "title", "updated", "content"]) {
      if (entry[name] === undefined) {
        fault(`an entry has no ${name}`);
      }
    }
    if (!RFC3339.test(entry.updated) || !RFC3339.test(entry.published)) {
      fault(`${entry.updated} or ${entry.published} is no time of RFC 3339`);
    }
    if (ids.has(entry.id) || !/^[a-z]+:\S+$/.test(entry.id)) {
      fault(`the id ${entry.id} is no address, or stands twice`);
    }
    ids.add(entry.id);
  }
}

async function rss(text, fault) {
  const read = await readable(text, fault);
  const { channel } = xml.parse(text).rss;
  const items = channel.item ?? [];
  if (read !== items.length) {
    fault(`rss-parser reads ${read} of ${items.length} items`);
  }
  known(channel, CHANNEL, fault);
  for (const name of ["title", "link", "description"]) {
    if (channel[name] === undefined) {
      fault(`the channel has no ${name}`);
    }
  }
  const ids = new Set();
  for (const item of items) {
    known(item, ITEM, fault);
    const at = new Date(item.pubDate);
    if (!RFC822.test(item.pubDate) || !item.pubDate.startsWith(at.toUTCString().slice(0, 5))) {
      fault(`${item.pubDate} is no time of RFC 822`);
    }
    const guid = item.guid["#text"] ?? item.guid;
    if (ids.has(guid) || !URL.canParse(guid)) {
      fault(`the guid ${guid} is no address, or stands twice`);
    }
    ids.add(guid);
  }
}

/** Elements are the format's own, or in a namespace: by a prefix, or by one that they state. */
function known(element, names, fault) {
  for (const [name, value] of Object.entries(element)) {
    if (!name.startsWith("@") && !name.includes(":") && !names.includes(name) && value["@xmlns"] === undefined) {
      fault(`${name} is not in the format`);
    }
  }
}

function json(text, fault) {
  const feed = JSON.parse(text);
  if (!jsonFeed(feed)) {
    jsonFeed.errors.forEach((error) => fault(`${error.instancePath} ${error.message}`));
  }
  const ids = new Set(feed.items.map((item) => item.id));
  if (ids.size !== feed.items.length) {
    fault("an id stands twice");
  }
  for (const item of feed.items) {
    if (!RFC3339.test(item.date_published) || !RFC3339.test(item.date_modified)) {
      fault(`${item.date_published} or ${item.date_modified} is no time of RFC 3339`);
    }
  }
}

/** Two readers find the same events at the same moments, in words and out of them. */
function calendar(text, fault) {
  const component = new ICAL.Component(ICAL.parse(text));
  const events = component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const read = nodeIcal.sync.parseICS(text);
  const others = new Map(Object.values(read).filter((it) => it.type === "VEVENT").map((it) => [it.uid, it]));
  if (others.size !== events.length) {
    fault(`node-ical reads ${others.size} of ${events.length} events`);
  }
  for (const event of events) {
    const other = others.get(event.uid);
    const start = event.startDate.toJSDate();
    const end = event.endDate.toJSDate();
    if (!event.summary || Number.isNaN(start.getTime()) || end < start) {
      fault(`${event.uid} has no title, no time, or ends before it starts`);
    }
    // node-ical 0.26 takes an escaped backslash and an n for a line end, and loses lines with one of JavaScript's line ends.
    const isReadByBoth = !/[\\\u2028\u2029]/.test(event.summary);
    if ((isReadByBoth && other?.summary !== event.summary) || (!event.startDate.isDate && other?.start.getTime() !== start.getTime())) {
      fault(`ical.js and node-ical differ about ${event.uid}`);
    }
    const alarms = event.component.getAllSubcomponents("valarm");
    if (!alarms.every((alarm) => alarm.getFirstPropertyValue("trigger") instanceof ICAL.Duration)) {
      fault(`${event.uid} has an alarm without a moment`);
    }
  }
}
