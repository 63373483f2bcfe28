// Lanes: the card of the event under the pointer or the focus, and arrow keys along a row of links. Without this file
// the columns lead the pointer to their events, and who reads by Tab or speech has the table.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const AWAY = 400; // ms that the pointer may take from a column to its card

  // A walk is one stop for Tab; the arrows, Home and End go on from there.
  const stops = (walk) => [...walk.querySelectorAll(walk.dataset.walk || "a")];
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const stopAt = (links, current) => {
    for (const link of links) link.setAttribute("tabindex", link === current ? 0 : -1);
  };
  // A column is called what its row of the table says.
  const columns = () => [...document.querySelectorAll(".columns a")];
  const rowOf = (link) => find(".as-table tbody").rows[columns().indexOf(link)];
  const nameColumns = () => {
    columns().forEach((link, at) => {
      const row = rowOf(link);
      row.id = `event-${at}`;
      link.setAttribute("aria-labelledby", row.id);
    });
    find(".columns")?.removeAttribute("aria-hidden");
    find(".scroller")?.removeAttribute("tabindex");
  };
  const ready = () => {
    nameColumns();
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
    const row = rowOf(link);
    if (!card || !row) return;
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
    addSummary(card, link, y);
  };
  // What the table does not say is fetched for the card, once.
  const summaries = new Map();
  const addSummary = async (card, link, y) => {
    const address = `${link.getAttribute("href")}/summary`;
    if (!summaries.has(address)) summaries.set(address, fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => ""));
    const summary = await summaries.get(address);
    if (link !== shown || find(".summary", card)) return;
    find("h3", card).insertAdjacentHTML("afterend", summary);
    place(card, link, y);
  };
  const place = (card, link, y) => {
    const drawing = card.parentElement.getBoundingClientRect();
    const column = link.getBoundingClientRect();
    const right = column.right - drawing.left + 6;
    const left = right + card.offsetWidth <= drawing.width ? right : column.left - drawing.left - card.offsetWidth - 6;
    const top = Math.min(Math.max(y - 24, 8), innerHeight - card.offsetHeight - 8) - drawing.top;
    card.style.left = `${Math.max(0, left)}px`;
    card.style.top = `${Math.max(0, top)}px`;
  };

  const spot = (event) => `${event.clientX},${event.clientY}`;
  const over = (event) => {
    pointer = spot(event);
    if (pointer === dismissed) return;
    dismissed = "";
    const link = event.target.closest?.(".columns a");
    if (link && event.pointerType !== "touch") show(link, event.clientY);
    else if (event.target.closest?.("[data-lane-card]")) clearTimeout(leaving);
    else if (shown && shown !== document.activeElement) { clearTimeout(leaving); leaving = setTimeout(hide, AWAY); }
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("pointermove", (event) => { if (dismissed) over(event); else pointer = spot(event); }, { passive: true });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest(".columns a");
    if (link) showBelow(link);
    else if (shown && !event.target.closest("[data-lane-card]")) hide();
  });
  const showBelow = (link) => show(link, link.getBoundingClientRect().top + 60);
  document.addEventListener("htmx:after:swap", () => { hide(); ready(); });
  ready();
  const first = find(".columns a:is(:hover, :focus)"); // what was under the pointer before this file was here
  if (first) showBelow(first);
})();
