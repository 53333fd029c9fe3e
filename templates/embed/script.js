// Shows what is going on in a corner of another page, and nothing while all is well: the address and the manner of
// Statuspage's own.
(() => {
  const status = {{ page.json }};
  const script = document.currentScript.src;
  const holds = ({ from, until }) => !(Date.now() < Date.parse(from)) && !(Date.now() >= Date.parse(until));
  if (!status.items.some(holds)) return;
  const show = () => {
    const box = document.createElement("div");
    const frame = document.createElement("iframe");
    const close = document.createElement("button");
    frame.src = new URL("frame/", script).href;
    frame.title = status.states.filter(holds).pop().text;
    close.type = "button";
    close.textContent = status.close;
    close.addEventListener("click", () => box.remove());
    // Set one by one, which a policy without inline styles allows.
    Object.assign(box.style, { position: "fixed", insetBlockEnd: "1rem", insetInlineEnd: "1rem", zIndex: "9999", maxInlineSize: "calc(100% - 2rem)", textAlign: "end" });
    Object.assign(frame.style, { display: "block", inlineSize: "22rem", maxInlineSize: "100%", blockSize: "11rem", border: "1px solid", background: "Canvas" });
    box.append(close, frame);
    document.body.append(box);
  };
  if (document.body) show();
  else addEventListener("DOMContentLoaded", show);
})();
