// Puts a status into each link that leads to its page and has the attribute data-candor-status; with the value "list"
// what is going on is listed below. It needs no permission but to be loaded: it sets no styles and asks for nothing
// but itself, once in five minutes.
(() => {
  const status = {{ page.json }};
  const shapes = { {% for level in page.levels %}{{ level }}: "{{ <outline name={level} /> }}", {% endfor %}};
  const script = document.currentScript.src.replace(/[?#].*/, "");
  const page = new URL("./", script).href;
  const holds = ({ from, until }) => !(Date.now() < Date.parse(from)) && !(Date.now() >= Date.parse(until));
  const make = (name, parent, attributes, space = "http://www.w3.org/1999/xhtml") => {
    const element = document.createElementNS(space, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    parent.append(element);
    return element;
  };
  const show = (link) => {
    const state = status.states.filter(holds).pop();
    const items = status.items.filter(holds);
    const svg = "http://www.w3.org/2000/svg";
    link.replaceChildren();
    const shape = make("svg", link, { viewBox: "0 0 16 16", width: "1em", height: "1em", fill: "currentColor", "aria-hidden": "true" }, svg);
    make("path", shape, { "fill-rule": "evenodd", d: shapes[state.level] }, svg);
    link.append(" " + state.text);
    link.dataset.candorLevel = state.level;
    if (link.nextElementSibling?.dataset?.candorList) link.nextElementSibling.remove();
    if (link.dataset.candorStatus !== "list" || !items.length) return;
    const list = document.createElement("ul");
    list.dataset.candorList = "1";
    for (const { path, text } of items) {
      make("a", make("li", list), { href: new URL(path, script).href }).textContent = text;
    }
    link.after(list);
  };
  const run = () => {
    for (const link of document.querySelectorAll("a[data-candor-status]")) {
      if (link.href.replace(/[?#].*/, "") === page) show(link);
    }
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
  else run();
  const again = () => setTimeout(() => {
    run();
    const next = document.createElement("script");
    try {
      next.src = script + "?" + Math.floor(Date.now() / 300000);
    } catch {
      // A policy of trusted types lets nothing be loaded again: what is known goes on turning.
      setInterval(run, 300000);
      return;
    }
    next.onload = () => next.remove();
    next.onerror = () => (next.remove(), again());
    document.head.append(next);
  }, 300000);
  again();
})();
