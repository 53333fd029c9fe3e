// Finds records by words. Without this script the page is a list of the newest.
"use strict";
(() => {
  const MOST = 50;
  const form = document.querySelector("form.search");
  const input = form.elements.q;
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
        best: plain(`${record.title} ${record.components.join(" ")} ${record.day}`),
        rest: plain(record.text),
      })));
    return index;
  }

  async function search() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const address = new URL(location);
    address.searchParams.set("q", input.value);
    history.replaceState(null, "", input.value ? address : location.pathname);
    if (words.length === 0) {
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
      .filter((record) => words.every((word) => record.best.includes(word) || record.rest.includes(word)))
      .map((record) => [words.filter((word) => record.best.includes(word)).length, record])
      .sort(([a], [b]) => b - a);
    heading.hidden = true;
    show(found.slice(0, MOST).map(([, record]) => row(record)), found.length === 0 ? form.dataset.none : `${form.dataset.found} ${found.length}`);
  }

  function show(rows, words) {
    list.replaceChildren(heading, ...rows);
    status.textContent = words;
    form.dataset.shown = input.value;
  }

  function row({ href, title, day, components, glyph, text }) {
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
    line.textContent = [day, components.join(", ")].filter(Boolean).join(" · ");
    const words = document.createElement("p");
    words.className = "line";
    words.textContent = text.length > 160 ? `${text.slice(0, 160)}…` : text;
    article.append(name, line, words);
    return article;
  }

  const SHAPES = { minor: "minor", major: "major", critical: "critical", maintenance: "planned", notice: "notice" };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("focus", () => load().catch(() => { index = undefined; }), { once: true });
  input.addEventListener("input", search);
  const asked = new URL(location).searchParams.get("q");
  if (asked) {
    input.value = asked;
    search();
  }
})();
