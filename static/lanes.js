// Lanes: the card of the event under the pointer or the focus, and arrow keys along a row of links. Without this file
// the columns lead the pointer to their events, and who reads by Tab or speech has the table.
(() => {
  const AWAY = 400; // ms that the pointer may take from a column to its card

  // A walk is one stop for Tab; the arrows, Home and End go on from there.
  const stops = (walk) => all(walk.dataset.walk || "a", walk);
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const stopAt = (links, current) => {
    for (const link of links) link.setAttribute("tabindex", link === current ? 0 : -1);
  };
  // A column is called what its row of the table says of when, what and who.
  const columns = () => all(".columns a");
  const rowOf = (link) => find(".as-table tbody").rows[columns().indexOf(link)];
  const nameColumns = () => {
    columns().forEach((link, at) => {
      const row = rowOf(link);
      const cells = [...row.cells].filter((cell) => !cell.matches(".told"));
      cells.forEach((cell, number) => { cell.id = `event-${at}-${number}`; });
      link.setAttribute("aria-labelledby", cells.map((cell) => cell.id).join(" "));
    });
    find(".columns")?.removeAttribute("aria-hidden");
    find(".scroller")?.removeAttribute("tabindex");
  };
  // The sentences that tell the events would make the first view heavy: they come now, as a column of their own. Each
  // finds its row by the event, for the data may have changed since the page was made.
  const tell = async () => {
    const table = find(".as-table table");
    if (!table || find(".told", table)) return;
    const { search } = location;
    const answer = await fetch(`/summaries${search}`).catch(() => null);
    if (!answer?.ok) return;
    const told = new Map(all("[data-of]", new DOMParser().parseFromString(await answer.text(), "text/html")).map((each) => [each.dataset.of, each]));
    if (!table.isConnected || location.search !== search || find(".told", table)) return;
    put(table.tHead.rows[0], "th", table.dataset.told, { scope: "col", role: "columnheader" });
    for (const row of table.tBodies[0].rows) put(row, "td", told.get(find("h3 a", row).getAttribute("href"))?.firstElementChild ?? "", { role: "cell" });
    if (shown) fill(shown);
  };
  const put = (row, tag, content, attributes) => {
    const cell = document.createElement(tag);
    for (const [name, value] of Object.entries({ class: "told", ...attributes })) cell.setAttribute(name, value);
    cell.append(content);
    row.lastElementChild.before(cell);
  };
  const ready = () => {
    nameColumns();
    tell();
    for (const walk of all("[data-walk]")) {
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
  let at = 0; // how far down the screen the card stands
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
    if (!card || !rowOf(link)) return;
    shown = link;
    at = y;
    link.classList.add("shown");
    fill(link);
    card.hidden = false;
    place(card, link);
  };
  const fill = (link) => {
    const card = find("[data-lane-card]");
    const row = rowOf(link);
    card.className = `lane-card ${row.className}`;
    card.replaceChildren(...[...row.cells].map((cell) => {
      const part = document.createElement("div");
      part.className = cell.className;
      part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      return part;
    }));
    for (const copied of all("a", card)) copied.tabIndex = -1;
    if (!card.hidden) place(card, link);
  };
  const place = (card, link) => {
    const drawing = card.parentElement.getBoundingClientRect();
    const column = link.getBoundingClientRect();
    const right = column.right - drawing.left + 6;
    const left = right + card.offsetWidth <= drawing.width ? right : column.left - drawing.left - card.offsetWidth - 6;
    const top = Math.min(Math.max(at - 24, 8), innerHeight - card.offsetHeight - 8) - drawing.top;
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
