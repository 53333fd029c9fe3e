// Keeps a page honest after it was built, and tells times as the reader's clock does. The page says all it has to
// say without this script.
"use strict";
(() => {
  const MINUTE = 60_000;
  const LONGEST_WAIT = 2 ** 31 - 1;
  const timed = [...document.querySelectorAll("[data-from], [data-until]")].map((element) => ({
    element,
    from: Date.parse(element.dataset.from),
    until: Date.parse(element.dataset.until),
  }));
  let waiting;

  /** Shows what holds now and hides what does not, then waits for the next moment that changes it. */
  function turn() {
    clearTimeout(waiting);
    const now = Date.now();
    let next = now + LONGEST_WAIT;
    for (const { element, from, until } of timed) {
      // A time that is not given is not a number, and compares as false.
      element.hidden = now < from || now >= until;
      for (const moment of [from, until]) {
        if (moment > now && moment < next) {
          next = moment;
        }
      }
    }
    for (const list of document.querySelectorAll("[data-list]")) {
      list.hidden = !list.querySelector("article:not([hidden])");
    }
    const overall = document.querySelector("[data-level]:not([hidden])");
    if (overall) {
      document.body.className = `is-${overall.dataset.level}`;
    }
    const state = document.querySelector("[data-title] > :not([hidden])");
    if (state) {
      document.title = document.title.replace(/^.*?(?= — )/, () => state.textContent);
    }
    if (timed.length > 0) {
      waiting = setTimeout(turn, next - now);
    }
  }

  const language = document.documentElement.lang;
  const format = (options) => new Intl.DateTimeFormat(language, options);
  const minutes = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  const clock = format(minutes);
  const dayAndClock = format({ weekday: "short", ...minutes });
  const whole = format({ dateStyle: "full", timeStyle: "long" });
  const distance = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  /** Makes room beside a time for the reader's own, where the clocks differ, and for its distance. */
  function tell(time) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) {
      return;
    }
    time.title = whole.format(at);
    const own = document.createElement("span");
    own.className = "local";
    own.dataset.at = at.getTime();
    if (at.getTimezoneOffset() !== 0) {
      const isSameDay = at.getDate() === at.getUTCDate();
      own.dataset.clock = (isSameDay ? clock : dayAndClock).format(at);
    }
    time.after(own);
  }

  /** Says how far away each time is that is near. */
  function measure() {
    const now = Date.now();
    for (const own of document.querySelectorAll(".local")) {
      const away = Math.round((own.dataset.at - now) / MINUTE);
      const far = Math.abs(away);
      const near = far < 60 ? distance.format(away, "minute")
        : far < 36 * 60 ? distance.format(Math.round(away / 60), "hour") : "";
      own.textContent = [own.dataset.clock, near].filter(Boolean).join(" · ");
      own.hidden = own.textContent === "";
    }
  }

  for (const time of document.querySelectorAll("main time[datetime$=Z]")) {
    if (!time.closest(".course, .story, .row, .key, .ledger")) {
      tell(time);
    } else {
      time.title = whole.format(new Date(time.dateTime));
    }
  }
  turn();
  measure();
  setInterval(measure, MINUTE);
  // A machine that slept has missed its moments.
  document.addEventListener("visibilitychange", () => {
    turn();
    measure();
  });
})();
