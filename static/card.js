// A card opens in place: under its title stands what the page of its event says, and the address says which card is
// open. Without this file the links of a card lead to that page.
(() => {
  const PARTS = ".event-page > :is(.facts, .lede, section:not(#cite), #quotes)";
  const words = () => find("#opened-card");
  const titleOf = (article) => find("h3 a", article);
  const cardIn = (address) => (address.startsWith("#e-") ? document.getElementById(address.slice(1)) : null);

  // Pages of events are asked for once; their style sheet comes with the first of them.
  const sheet = () => {
    const { sheet: href } = words().dataset;
    if (find(`link[href="${href}"]`)) return null;
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    const loaded = new Promise((done) => { link.onload = link.onerror = done; });
    document.head.append(link);
    return loaded;
  };
  const partsOf = async (link) => {
    const [answer] = await Promise.all([fetch(link.pathname), sheet()]);
    if (!answer.ok) return null;
    return all(PARTS, new DOMParser().parseFromString(await answer.text(), "text/html"));
  };

  // What is shown is one level below the title of the card, whose name it bears.
  const filled = (link, article, parts) => {
    const shown = words().content.firstElementChild.cloneNode(true);
    shown.setAttribute("aria-labelledby", titleOf(article).parentElement.id);
    shown.prepend(...parts);
    for (const heading of all("h2, h3", shown)) heading.ariaLevel = Number(heading.localName[1]) + 2;
    find("[data-page]", shown).href = link.pathname;
    return shown;
  };

  // One card is open at a time. Whatever opens or closes, the title at hand stays where it is on the screen.
  let open = null, asked = null;
  const keepPlace = (article, change) => {
    const top = () => titleOf(article).getBoundingClientRect().top;
    const before = top();
    change();
    scrollBy({ top: top() - before, behavior: "instant" });
  };
  const hide = () => {
    if (!open) return;
    open.shown.remove();
    open.article.parentElement.classList.remove("open");
    titleOf(open.article).ariaExpanded = "false";
    open = null;
  };
  const put = (article, link, parts) => {
    const shown = filled(link, article, parts);
    keepPlace(article, () => {
      hide();
      article.append(shown);
      article.parentElement.classList.add("open");
    });
    titleOf(article).ariaExpanded = "true";
    open = { article, link, shown };
  };
  const show = async (article, link, { remember, focus }) => {
    asked = article;
    article.ariaBusy = "true";
    let parts = null;
    try { parts = await partsOf(link); } catch { document.dispatchEvent(new Event("htmx:error")); return; } finally { article.ariaBusy = null; }
    if (asked !== article || !article.isConnected || !(remember || cardIn(location.hash) === article)) return;
    asked = null;
    if (!parts) { location.assign(link.href); return; }
    put(article, link, parts);
    if (remember) history[history.state?.opened ? "replaceState" : "pushState"]({ ...history.state, htmx: true, opened: true }, "", `#${article.id}`);
    if (focus) goTo(link.hash);
    announce(words().dataset.opened);
  };
  const goTo = (part) => {
    const target = part ? find(part, open.shown) : null;
    const heading = target ? (target.matches(".readout") ? target : find("h2", target) ?? target) : open.shown;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    target?.scrollIntoView({ block: target.matches(".readout") ? "nearest" : "start", inline: "start" });
  };
  const close = () => {
    if (history.state?.opened) history.back();
    else { history.replaceState(history.state, "", location.pathname + location.search); follow(); }
  };

  // The page is brought to what the address says: after Back and Forward, and where a link names a card.
  const follow = () => {
    if (open && !open.shown.isConnected) open = null;
    const article = cardIn(location.hash);
    const at = document.activeElement;
    const focus = at === document.body || [article, open?.article].some((card) => card?.contains(at));
    if (article && article !== open?.article) show(article, titleOf(article), { focus });
    else if (!article && open) {
      const { article: left, link } = open;
      keepPlace(left, hide);
      if (focus) link.focus();
      announce(words().dataset.closed);
    }
  };
  addEventListener("popstate", () => {
    asked = null;
    follow();
  });
  // Going back from an open card does not move the page: it may have been opened far from the one before it.
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.navigationType === "traverse" && event.hashChange && event.canIntercept) event.intercept({ scroll: "manual", focusReset: "manual" });
  });

  addEventListener("click", (event) => {
    const link = event.target.closest?.("#events.list .event a, #events.list [data-close]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const article = link.closest("article[data-event]");
    const within = link.closest(".opened");
    if (within && link.matches("[data-close]")) close();
    else if (within && link.matches('[href^="#"]')) goTo(link.hash);
    else if (!within && link === titleOf(article) && article === open?.article) close();
    else if (!within && link.matches("h3 a, .foot a")) show(article, link, { remember: true, focus: true });
    else return;
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !open?.article.contains(event.target) || find(".share[open], dialog[open]")) return;
    close();
  });

  const ready = () => {
    for (const title of all("#events.list .event h3 a")) title.ariaExpanded = String(title.closest("article") === open?.article);
    follow();
  };
  addEventListener("htmx:after:swap", ready);
  ready();
})();
