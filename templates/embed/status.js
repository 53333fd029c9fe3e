// Puts a status into links that lead to its page:
//   <a href="PAGE" data-candor-status>Status</a> <script async src="THIS FILE"></script>
// With data-candor-status="list" what is going on is listed below. It needs no permission but to be loaded: it sets no
// styles and asks for nothing but itself, once in five minutes.
(() => {
  const status = {{ page.json }};
  const script = document.currentScript.src;
  const root = new URL(status.root, script);
  const page = new URL("./", script).href;
  const make = (name, parent, attributes) => {
    const element = document.createElementNS(name === "svg" || name === "path" ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    parent.append(element);
    return element;
  };
  const show = (link) => {
    link.replaceChildren();
    const shape = make("svg", link, { viewBox: "0 0 16 16", width: "1em", height: "1em", fill: "currentColor", "aria-hidden": "true" });
    make("path", shape, { "fill-rule": "evenodd", d: "{{ <outline name={page.level} /> }}" });
    link.append(" " + status.text);
    link.dataset.candorLevel = status.level;
    if (link.nextElementSibling?.dataset?.candorList) link.nextElementSibling.remove();
    if (link.dataset.candorStatus !== "list" || !status.items.length) return;
    const list = document.createElement("ul");
    list.dataset.candorList = "1";
    for (const item of status.items) {
      make("a", make("li", list, {}), { href: new URL(item.path, root).href }).textContent = item.text;
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
    const next = document.createElement("script");
    next.src = script.replace(/[?#].*/, "") + "?" + Math.floor(Date.now() / 300000);
    next.onload = () => next.remove();
    next.onerror = () => (next.remove(), again());
    document.head.append(next);
  }, 300000);
  again();
})();
