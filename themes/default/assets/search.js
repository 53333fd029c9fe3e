// Finds records by words. Without this script the page is a list of the newest.
"use strict";
(() => {
  const form = document.querySelector("form.search");
  const { q: input, c: component, k: kind } = form.elements;
  const language = document.documentElement.lang;
  // English as the rest of the site writes it: the day first.
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC", numberingSystem: "latn" });
  const names = new Intl.ListFormat(language, { type: "unit", style: "short" });
  /** What a record is, in the words of the filter. */
  const kinds = Object.fromEntries([...kind.options].map((option) => [option.value, option.text]));
  const status = form.querySelector("[role=status]");
  const list = document.querySelector("section.rows");
  const heading = list.querySelector("h2");
  const newest = [...list.querySelectorAll("article")];
  let index;

  /** Letters without accents or case, so that «Überlast» is found by "uberlast". */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** Loads the index once, when somebody is about to search. */
  function load() {
    index ??= fetch(form.dataset.index)
      .then((answer) => answer.json())
      .then((records) => records.map((record) => ({
        ...record,
        best: plain(`${record.title} ${record.components.join(" ")} ${record.day} ${kinds[record.glyph] ?? ""}`),
        rest: plain(record.text),
      })))
      .then((records) => {
        const all = new Set(records.flatMap((record) => record.components));
        component.append(...[...all].sort(new Intl.Collator(language).compare).map((name) => new Option(name)));
        return records;
      });
    return index;
  }

  async function search() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const address = new URL(location.pathname, location);
    for (const { name, value } of [input, component, kind]) {
      if (value) {
        address.searchParams.set(name, value);
      }
    }
    history.replaceState(null, "", address);
    if (words.length === 0 && !component.value && !kind.value) {
      show(newest, "");
      heading.hidden = false;
      return;
    }
    let records;
    try {
      records = await load();
    } catch {
      index = undefined;
      status.textContent = form.dataset.failed;
      return;
    }
    const found = records
      .filter((record) => (!component.value || record.components.includes(component.value)) && (!kind.value || record.glyph === kind.value))
      .filter((record) => words.every((word) => record.best.includes(word) || record.rest.includes(word)))
      .map((record) => [words.filter((word) => record.best.includes(word)).length, record])
      .sort(([a], [b]) => b - a);
    heading.hidden = true;
    const { most, none, found: count, first } = form.dataset;
    const rows = found.slice(0, most).map(([, record]) => row(record));
    const rest = found.length > most ? ` · ${first}` : "";
    show(rows, found.length === 0 ? none : `${count} ${found.length}${rest}`);
  }

  function show(rows, words) {
    list.replaceChildren(heading, ...rows);
    status.textContent = words;
    form.dataset.shown = input.value;
  }

  function row({ href, title, day, components, glyph, text, lang }) {
    const article = document.createElement("article");
    article.className = "row";
    const name = document.createElement("h3");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    const shape = newest[0]?.querySelector("svg")?.cloneNode(true);
    if (shape) {
      shape.setAttribute("class", `g ${glyph}`);
      shape.querySelector("use").setAttribute("href", `#g-${SHAPES[glyph] ?? "none"}`);
      name.append(shape);
    }
    name.append(link);
    const line = document.createElement("p");
    line.className = "line";
    const when = day.length === 10 ? date.format(new Date(day)) : day;
    line.textContent = [kinds[glyph], when, names.format(components)].filter(Boolean).join(" · ");
    const words = document.createElement("p");
    words.className = "line";
    words.textContent = text.length > 160 ? `${text.slice(0, 160)}…` : text;
    for (const told of lang ? [link, words] : []) {
      told.lang = lang;
      told.dir = "auto";
    }
    article.append(name, line, words);
    return article;
  }

  const SHAPES = { minor: "minor", major: "major", critical: "critical", maintenance: "planned", notice: "notice" };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener("focusin", () => load().catch(() => { index = undefined; }), { once: true });
  form.addEventListener("input", search);
  const asked = new URL(location).searchParams;
  if (["q", "c", "k"].some((name) => asked.get(name))) {
    input.value = asked.get("q") ?? "";
    kind.value = asked.get("k") ?? "";
    // The components that there are to choose from come with the index.
    load().then(() => { component.value = asked.get("c") ?? ""; }, () => { index = undefined; }).then(search);
  }
})();
