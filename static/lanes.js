// Lanes: the card of the event under the pointer or the focus, and arrow keys along a row of links. Without this file
// every link is a stop for Tab and the browser shows what it is called.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const AWAY = 400; // ms that the pointer may take from a column to its card

  // A walk is one stop for Tab; the arrows, Home and End go on from there.
  const stops = (walk) => [...walk.querySelectorAll(walk.dataset.walk || "a")];
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const stopAt = (links, current) => {
    for (const link of links) link.setAttribute("tabindex", link === current ? 0 : -1);
  };
  const ready = () => {
    for (const walk of document.querySelectorAll("[data-walk]")) {
      const links = stops(walk);
      stopAt(links, links.find((link) => link === document.activeElement) ?? links[0]);
    }
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      dismissed = pointer;
      hide();
    }
    const walk = event.target.closest("[data-walk]");
    if (!walk || !(event.key in STEPS) || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = stops(walk);
    const at = links.indexOf(event.target.closest("a"));
    if (at < 0) return;
    event.preventDefault();
    const next = links[Math.min(Math.max(at + STEPS[event.key], 0), links.length - 1)];
    stopAt(links, next);
    next.focus();
  });

  // The card is the row of the table once more, beside its column. It stays while the pointer is on it, and goes with Escape.
  // What Escape put away does not come back for a pointer that rests where the card was: browsers tell of it anew.
  let leaving = 0;
  let shown = null;
  let pointer = "";
  let dismissed = "";
  const hide = () => {
    clearTimeout(leaving);
    shown?.classList.remove("shown");
    shown = null;
    const card = find("[data-lane-card]");
    if (card) card.hidden = true;
  };
  const show = (link, y) => {
    clearTimeout(leaving);
    if (link === shown) return;
    hide();
    const card = find("[data-lane-card]");
    const row = document.getElementById(link.dataset.lane);
    if (!card || !row) return;
    nameIt(link);
    shown = link;
    link.classList.add("shown");
    card.className = `lane-card ${row.className}`;
    card.replaceChildren(...[...row.cells].map((cell) => {
      const part = document.createElement("div");
      part.className = cell.className;
      part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      return part;
    }));
    for (const copied of card.querySelectorAll("a")) copied.tabIndex = -1;
    card.hidden = false;
    place(card, link, y);
  };
  // Its words stay those of the link, but not as a label that covers the card.
  const nameIt = (link) => {
    const title = find("title", link);
    if (!title) return;
    link.setAttribute("aria-label", title.textContent);
    title.remove();
  };
  const place = (card, link, y) => {
    const drawing = card.parentElement.getBoundingClientRect();
    const column = find(".hit", link).getBoundingClientRect();
    const right = column.right - drawing.left + 6;
    const left = right + card.offsetWidth <= drawing.width ? right : column.left - drawing.left - card.offsetWidth - 6;
    const top = Math.min(Math.max(y - 24, 8), innerHeight - card.offsetHeight - 8) - drawing.top;
    card.style.left = `${Math.max(0, left)}px`;
    card.style.top = `${Math.max(0, top)}px`;
  };

  const spot = (event) => `${event.clientX},${event.clientY}`;
  document.addEventListener("pointermove", (event) => { pointer = spot(event); }, { passive: true });
  document.addEventListener("pointerover", (event) => {
    pointer = spot(event);
    if (pointer === dismissed) return;
    dismissed = "";
    const link = event.target.closest?.("[data-lane]");
    if (link && event.pointerType !== "touch") show(link, event.clientY);
    else if (event.target.closest?.("[data-lane-card]")) clearTimeout(leaving);
    else if (shown && shown !== document.activeElement) { clearTimeout(leaving); leaving = setTimeout(hide, AWAY); }
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest("[data-lane]");
    if (link) show(link, find(".node", link).getBoundingClientRect().top);
    else if (shown && !event.target.closest("[data-lane-card]")) hide();
  });
  document.addEventListener("htmx:after:swap", () => { hide(); ready(); });
  ready();
})();
