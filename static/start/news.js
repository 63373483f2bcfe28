// What changed since the last visit: the browser remembers the data version it saw then, and nobody else learns of it.
(() => {
  const KEY = "parley-seen";
  const read = (where) => { try { return where.getItem(KEY); } catch { return null; } };
  const write = (where, value) => { try { where.setItem(KEY, value); } catch { /* forbidden: nothing is marked */ } };

  // A visit lasts as long as its tab: what it began with stays marked, and the next one begins with what this one saw.
  const since = (version) => {
    const known = Number(read(sessionStorage) ?? read(localStorage) ?? version);
    // A lower version than was seen: another database stands in its place.
    const begun = known > version ? version : known;
    write(sessionStorage, begun);
    write(localStorage, version);
    return begun;
  };
  const show = () => {
    const news = document.getElementById("news");
    if (!news) return;
    const begun = since(Number(news.dataset.version));
    news.hidden = begun >= Number(news.dataset.version);
    news.querySelector("a").href = news.dataset.news.replace("since=0", `since=${begun}`);
    for (const card of all("[data-changed]")) {
      const fresh = Number(card.dataset.changed) > begun;
      const badge = card.querySelector(".badge.new");
      if (!fresh) badge?.remove();
      else if (!badge) card.querySelector(".kind, h3").append(" ", mark(news.dataset.badge));
    }
  };
  const mark = (words) => Object.assign(document.createElement("span"), { className: "badge new", textContent: words });
  addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-seen]")) return;
    write(sessionStorage, document.getElementById("news").dataset.version);
    show();
    document.getElementById("heading").focus();
  });
  addEventListener("htmx:after:swap", show);
  addEventListener("DOMContentLoaded", show);
})();
