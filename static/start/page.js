// What plain links and forms cannot do: copying, keys, the theme, a filter box for long lists. Every page works
// without this file.
(() => {
  const root = document.documentElement;
  const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* forbidden: for this page only */ } },
  };

  // Controls that need this script are hidden in the HTML; this shows them, again after every swap.
  const ready = () => {
    for (const control of all("[data-copy], [data-print], [data-filter], [data-theme-switch], [data-open]")) control.hidden = false;
    showTheme();
  };

  // What only serves someone who does something with the page is fetched at the first sign of that: a pointer, a key.
  const fetchLater = () => {
    for (const { dataset: { later } } of all("[data-later]")) {
      if (!scriptOf(later)) document.head.append(Object.assign(document.createElement("script"), { src: later, async: false, onload: arrived, onerror: missing }));
    }
  };
  const scriptOf = (later) => find(`script[src="${later}"]`);
  const arrived = ({ target }) => { target.dataset.here = ""; setTimeout(askAgain); goOn(target, (link) => link.click()); };
  const missing = ({ target }) => { target.remove(); goOn(target, (link) => location.assign(link.href)); };
  // A click that such a script takes over, and that was itself the first sign, waits for it.
  let held = null;
  const goOn = (script, go) => {
    if (held?.script !== script) return;
    const { link } = held;
    held = null;
    if (link.isConnected) go(link);
  };
  addEventListener("click", (event) => {
    const place = event.target.closest?.("[data-takes]"), link = place && event.target.closest(place.dataset.takes);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    fetchLater();
    const script = scriptOf(place.dataset.later);
    if ("here" in script.dataset) return;
    event.preventDefault();
    held = { link, script };
  });
  // What was typed before that had come has met nobody who listens; htmx listens a moment after its script has run.
  const askAgain = () => {
    const typed = document.activeElement;
    if (typed?.id === "search" && typed.value !== typed.defaultValue && !find("#suggestions a")) typed.dispatchEvent(new Event("input", { bubbles: true }));
  };
  for (const sign of ["pointerover", "pointerdown", "keydown", "focusin"]) addEventListener(sign, fetchLater);

  // Theme: the switch turns the colours over; choosing what the system says anyway forgets the choice.
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (systemDark.matches ? "dark" : "light")) === "dark";
  const showTheme = () => find("[data-theme-switch]")?.setAttribute("aria-pressed", isDark());
  const switchTheme = () => {
    const wanted = isDark() ? "light" : "dark";
    const asSystem = (wanted === "dark") === systemDark.matches;
    if (asSystem) delete root.dataset.theme; else root.dataset.theme = wanted;
    store.set("parley-theme", asSystem ? null : wanted);
    showTheme();
  };
  systemDark.addEventListener("change", showTheme);

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    const text = source.value ?? source.textContent.trim();
    try { await navigator.clipboard.writeText(text); } catch { getSelection().selectAllChildren(source); source.select?.(); return; }
    const label = (button.dataset.label ??= button.textContent);
    button.textContent = button.dataset.done;
    announce(button.dataset.done);
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  const narrowList = (input) => {
    const wanted = input.value.trim().toLowerCase();
    for (const item of all("li", input.closest(".facet, .index"))) {
      const name = item.dataset.name ?? find("a > :not(.side)", item).textContent;
      item.hidden = !name.toLowerCase().includes(wanted);
    }
  };

  document.addEventListener("click", (event) => {
    const control = event.target.closest("[data-copy], [data-print], [data-theme-switch], [data-open]");
    if (control?.dataset.copy) copy(control);
    else if (control?.matches("[data-print]")) print();
    else if (control?.dataset.open) openDialog(control.dataset.open);
    else if (control) switchTheme();
    const share = find(".share[open]");
    if (share && !share.contains(event.target)) share.open = false;
  });
  document.addEventListener("input", (event) => { if (event.target.matches("[data-filter]")) narrowList(event.target); });

  // Keys: single letters, off while one types, and off for good if one says so.
  const keysOn = () => store.get("parley-keys") !== "off";
  const openDialog = (id) => {
    find("[data-keys-switch]").checked = keysOn();
    document.getElementById(id).showModal();
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys-switch]")) store.set("parley-keys", event.target.checked ? null : "off");
  });
  const step = (by) => {
    const drawn = all(".columns a").filter((each) => each.checkVisibility());
    const events = drawn.length ? drawn : all("[data-event]");
    if (!events.length) return;
    const at = events.indexOf(document.activeElement?.closest(".columns a, [data-event]"));
    const next = at < 0 ? (by > 0 ? 0 : events.length - 1) : at + by;
    const event = events[Math.min(Math.max(next, 0), events.length - 1)];
    (find("h3 a, a.from", event) ?? event).focus();
  };
  const showFilters = () => {
    const panel = find("#filters");
    if (find("[popovertarget=filters]")?.checkVisibility()) panel.showPopover();
    find("a, summary, input", panel)?.focus();
  };
  const showShare = () => {
    const share = find("#share");
    if (!share) return;
    share.open = true;
    find("input", share).select();
  };
  const keys = {
    j: () => step(1), k: () => step(-1), "/": () => find("#search")?.focus(), f: () => find("#filters") && showFilters(),
    s: showShare, "?": () => openDialog("keys"),
  };
  document.addEventListener("keydown", (event) => {
    const share = find(".share[open]");
    if (event.key === "Escape" && share) { share.open = false; find("summary", share).focus(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !keysOn() || find("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  addEventListener("htmx:after:swap", ready);

  // An entry of the history that htmx made, before htmx is there again: the address is loaded whole.
  addEventListener("popstate", (event) => { if (event.state?.htmx && !window.htmx) location.reload(); });

  // On paper an address must be whole; the style sheet prints it after the link.
  addEventListener("beforeprint", () => {
    for (const link of all("#view :is(.foot a, :is(.saying, .entry) .from, .as-table h3 a)")) link.dataset.address = link.href.replace(/#(sources|sides|quotes)$/, "");
  });

  matchMedia("(min-width: 56rem)").addEventListener("change", () => find("#filters:popover-open")?.hidePopover());
  addEventListener("DOMContentLoaded", () => {
    ready();
    if (location.hash.startsWith("#e-")) fetchLater(); // a link that names an open card
  });
})();
