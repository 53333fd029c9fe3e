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
  const announcer = document.querySelector("body > [role=status]");
  let waiting;

  /** Shows what holds now and hides what does not, then waits for the next moment that changes it. */
  function turn() {
    clearTimeout(waiting);
    const now = Date.now();
    const news = [];
    let next = now + LONGEST_WAIT;
    for (const { element, from, until } of timed) {
      const wasHidden = element.hidden;
      // A time that is not given is not a number, and compares as false.
      element.hidden = now < from || now >= until;
      if (wasHidden && !element.hidden && element.matches(".stale")) {
        news.push(element.textContent);
      }
      for (const moment of [from, until]) {
        if (moment > now && moment < next) {
          next = moment;
        }
      }
    }
    for (const list of document.querySelectorAll("[data-list]")) {
      list.hidden = !list.querySelector("article:not([hidden])");
    }
    const level = document.querySelector("[data-level]:not([hidden])");
    if (level) {
      document.body.className = document.body.className.replace(/is-\w+/, `is-${level.dataset.level}`);
    }
    const state = document.querySelector("[data-title] > :not([hidden])");
    const before = document.title;
    if (state) {
      document.title = before.replace(/^.*?(?= — )/, () => state.textContent);
    }
    if (document.title !== before) {
      news.unshift(document.title);
    }
    // What the page shows from the start is read with it.
    if (waiting && news.length > 0 && announcer) {
      announcer.textContent = news.join(" ");
    }
    if (timed.length > 0) {
      waiting = setTimeout(turn, next - now);
    }
  }

  // Hours and digits as the page has them.
  const locale = `${document.documentElement.lang}-u-hc-h23-nu-latn`;
  const format = (options) => new Intl.DateTimeFormat(locale, options);
  const minutes = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" };
  const clock = format(minutes);
  const dayAndClock = format({ weekday: "short", ...minutes });
  const whole = format({ weekday: "long", day: "numeric", month: "long", year: "numeric", ...minutes });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const told = [];
  const INSTANT = /^(\d{4}-\d\d-\d\d)T.*(?:Z|([+-]\d\d):(\d\d))$/;

  /** Makes room behind a time for the reader's own, where the clocks differ, and for its distance. */
  function tell(time) {
    const [, day, hours = "+0", rest = 0] = INSTANT.exec(time.dateTime) ?? [];
    if (!day) {
      return;
    }
    const at = new Date(time.dateTime);
    time.title = whole.format(at);
    if (time.closest(".course, .story, .row:not(.current), .ledger")) {
      return;
    }
    const own = document.createElement("span");
    own.className = "local";
    const ahead = -at.getTimezoneOffset();
    const isSameClock = ahead === hours * 60 + Number(hours[0] + rest);
    const isSameDay = new Date(at.getTime() + ahead * MINUTE).toISOString().startsWith(day);
    told.push({
      own,
      at,
      // A clock and its zone stay in one line.
      ownClock: isSameClock ? "" : (isSameDay ? clock : dayAndClock).format(at).replaceAll(" ", "\u00a0"),
      // Of a range its beginning says how far away it is, and a fact is as far away as the story is.
      isMeasured: !time.matches("[data-end], .key time"),
    });
    time.append(own);
  }

  /** Says how far away each time is that is near. */
  function measure() {
    const now = Date.now();
    for (const { own, at, ownClock, isMeasured } of told) {
      const away = Math.round((at - now) / MINUTE);
      const near = !isMeasured ? ""
        : Math.abs(away) < 60 ? distance.format(away, "minute")
        : Math.abs(away) < 36 * 60 ? distance.format(Math.round(away / 60), "hour") : "";
      const words = [ownClock, near].filter(Boolean).join(" · ");
      own.textContent = words && ` (${words})`;
    }
  }

  document.querySelectorAll("main time").forEach(tell);
  turn();
  measure();
  setInterval(measure, MINUTE);
  // A machine that slept has missed its moments.
  document.addEventListener("visibilitychange", () => {
    turn();
    measure();
  });
})();
