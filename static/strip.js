// The density strip as a brush: a drag over it, or its two handles moved by keys, choose a range of days. Without this
// file its bars and its trail are links. A choice is a pair of bars, [first, last], by their numbers.
(() => {
  const DAY = 86_400_000;
  const FAR_ENOUGH = 5; // pixels: less is a click
  const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4, Home: -Infinity, End: Infinity };

  const AFTER = { day: [0, 0, 1], week: [0, 0, 7], month: [0, 1, 0], year: [1, 0, 0] };
  const starts = ({ dataset: { first, unit, end } }) => {
    const days = [];
    const [year, month, date] = first.split("-").map(Number);
    const [years, months, each] = AFTER[unit];
    for (let day = first; day <= end; ) {
      days.push(day);
      const next = new Date(0);
      next.setUTCFullYear(year + years * days.length, month - 1 + months * days.length, date + each * days.length);
      day = next.toISOString().slice(0, 10);
      if (day.startsWith("+")) break; // the last day that a calendar has
    }
    return days;
  };
  const framed = (strip) => strip.dataset.frame?.split(" ").map(Number) ?? [0, starts(strip).length - 1];
  const chosen = (strip) => all(".handle", strip).map((handle) => +handle.ariaValueNow);
  const days = (strip, [first, last]) => {
    const next = starts(strip)[last + 1];
    return [starts(strip)[first], next ? new Date(Date.parse(next) - DAY).toISOString().slice(0, 10) : strip.dataset.end];
  };
  const words = (strip, choice) => {
    const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
    const form = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    return form.formatRange(...days(strip, choice).map((day) => new Date(day)));
  };

  // What a choice looks and reads like; `pending` while it is not yet the range of the page.
  const show = (strip, choice, pending) => {
    const slot = 100 / starts(strip).length;
    const [left, right] = [choice[0] * slot, (choice[1] + 1) * slot];
    all(".handle", strip).forEach((handle, end) => {
      handle.style.left = `${end ? right : left}%`;
      handle.ariaValueNow = choice[end];
      handle.ariaValueText = words(strip, [choice[end], choice[end]]);
    });
    const brush = find(".brush", strip);
    brush.hidden = !pending;
    brush.style.left = `${left}%`;
    brush.style.width = `${right - left}%`;
    brush.classList.toggle("late", left > 50);
    find("[data-range]", brush).textContent = words(strip, choice);
    strip.classList.toggle("framed", pending || "frame" in strip.dataset);
    const [first, last] = days(strip, choice);
    for (const link of all(".bars a", strip)) {
      const [start, end = start] = link.id.slice(4).split(".");
      find(".bar", link).classList.toggle("in", end >= first && start <= last);
    }
  };
  const reset = (strip) => show(strip, framed(strip), false);
  const apply = (strip) => {
    const [first, last] = days(strip, chosen(strip));
    const url = strip.dataset.drawn.replace("from=FIRST", `from=${first}`).replace("to=LAST", `to=${last}`);
    if (inPlace(strip)) htmx.ajax("GET", url, { source: strip });
    else location.assign(url);
  };
  const inPlace = (strip) => window.htmx && "inPlace" in strip.dataset;

  // By pointer and touch: a drag draws a range, a drag that begins on a handle moves that end. What moves little is a click.
  let drag = null;
  const barAt = (strip, x) => {
    const { left, width } = find(".plot", strip).getBoundingClientRect();
    const count = starts(strip).length;
    return Math.min(count - 1, Math.max(0, Math.floor(((x - left) / width) * count)));
  };
  const begin = (event) => {
    const plot = event.target.closest?.(".plot");
    if (!plot || event.button > 0) return;
    const strip = plot.closest("[data-strip]");
    const handle = all(".handle", strip).indexOf(event.target);
    drag = { strip, plot, x: event.clientX, id: event.pointerId, handle, still: handle < 0 ? barAt(strip, event.clientX) : chosen(strip)[1 - handle] };
  };
  addEventListener("pointerdown", begin);
  addEventListener("pointermove", (event) => {
    if (!drag && event.pointerType === "touch") begin(event); // a finger that was down before this file was here
    if (!drag || event.pointerId !== drag.id) return;
    if (!drag.moved && Math.abs(event.clientX - drag.x) < FAR_ENOUGH) return;
    if (!drag.moved) drag.plot.setPointerCapture(drag.id);
    drag.moved = true;
    const here = barAt(drag.strip, event.clientX);
    show(drag.strip, [Math.min(here, drag.still), Math.max(here, drag.still)], true);
  });
  addEventListener("pointerup", (event) => {
    const done = drag;
    drag = null;
    if (!done || event.pointerId !== done.id) return;
    if (done.moved) apply(done.strip);
    else if (done.handle >= 0) barBelow(event)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    suppressed = Boolean(done.moved);
  });
  addEventListener("pointercancel", () => { if (drag) reset(drag.strip); drag = null; });
  addEventListener("dragstart", (event) => { if (event.target.closest?.(".plot")) event.preventDefault(); });
  const barBelow = (event) => document.elementsFromPoint(event.clientX, event.clientY).find((each) => each.closest("a"))?.closest("a");
  let suppressed = false;
  addEventListener("click", (event) => {
    if (suppressed && event.target.closest?.(".plot")) { event.preventDefault(); event.stopPropagation(); }
    suppressed = false;
  }, true);
  // Links in a drawing are not taken over by htmx of itself.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-strip] .bars a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || !inPlace(link.closest("[data-strip]"))) return;
    event.preventDefault();
    htmx.ajax("GET", link.getAttribute("href"), { source: link });
  });

  // By keys: the handles move their end; on a bar the arrows go to the bar beside it.
  const moveEnd = (event, strip, end) => {
    const choice = chosen(strip);
    const [low, high] = end ? [choice[0], starts(strip).length - 1] : [0, choice[1]];
    choice[end] = Math.min(high, Math.max(low, choice[end] + STEPS[event.key]));
    show(strip, choice, true);
  };
  const moveOn = (link, by) => {
    const links = all(".bars a", link.closest("[data-strip]"));
    links[Math.min(links.length - 1, Math.max(0, links.indexOf(link) + by))].focus();
  };
  const leave = (strip) => {
    if (find(".brush", strip).hidden) return;
    reset(strip);
    announce(find("#range-help", strip).dataset.left);
  };
  addEventListener("keydown", (event) => {
    const strip = event.target.closest?.("[data-strip]");
    if (event.key === "Escape" && drag) { reset(drag.strip); drag = null; return; }
    if (!strip || event.ctrlKey || event.metaKey || event.altKey) return;
    const end = all(".handle", strip).indexOf(event.target);
    const link = event.target.closest(".bars a");
    if (event.key in STEPS && (end >= 0 || link)) {
      event.preventDefault();
      if (link) moveOn(link, STEPS[event.key]); else moveEnd(event, strip, end);
    } else if (end >= 0 && event.key === "Enter") apply(strip);
    else if (end >= 0 && event.key === "Escape") leave(strip);
  });
  addEventListener("focusin", (event) => {
    const link = event.target.closest?.(".bars a");
    if (link) for (const each of all(".bars a", link.closest("[data-strip]"))) each.tabIndex = each === link ? 0 : -1;
  });
  addEventListener("focusout", (event) => {
    const strip = event.target.matches?.(".handle") && event.target.closest("[data-strip]");
    if (strip && !event.relatedTarget?.matches(".handle")) reset(strip);
  });

  // The handles and the help need this script; of the bars one is on the way of the Tab key, the others by arrows.
  const ready = () => {
    for (const strip of all("[data-strip]")) {
      for (const handle of all(".handle", strip)) handle.hidden = false;
      all(".bars a", strip).forEach((link, at) => { link.tabIndex = at && link !== document.activeElement ? -1 : 0; });
      reset(strip);
    }
  };
  addEventListener("htmx:after:swap", ready);
  ready();
})();
