// What becomes of the page as htmx swaps parts of it: which answer is shown, what is announced, where the focus goes. It
// runs before htmx does, and like it is fetched at the first sign of use.
(() => {
  // Suggestions under the search field: the arrows walk through them, Escape leaves them.
  const suggested = () => all("#suggestions a");
  const announceSuggestions = () => announce(suggested().map((link) => link.textContent.trim()).join(", "));
  document.addEventListener("keydown", (event) => {
    if (!event.target.closest(".search")) return;
    const links = suggested(), at = links.indexOf(event.target);
    if (event.key === "ArrowDown" && links.length) links[Math.min(at + 1, links.length - 1)].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? find("#search")).focus();
    else if (event.key === "Escape" && links.length) { find("#suggestions").replaceChildren(); find("#search").focus(); }
    else return;
    event.preventDefault();
  });

  // Of several answers under way, as of a filter and of Back, the one that was asked for last is shown; suggestions no
  // longer once the search itself was sent.
  const asked = {};
  let searched = false;
  document.addEventListener("submit", (event) => { searched ||= event.target.matches(".search"); });
  document.addEventListener("input", (event) => { if (event.target.id === "search") searched = false; });
  document.addEventListener("htmx:before:request", (event) => {
    const { ctx } = event.detail, { id } = ctx.target;
    if (id === "suggestions" && searched) { event.preventDefault(); return; }
    asked[id] = ctx;
    if (id === "view") delete asked.suggestions;
  });
  // Asked as an answer begins, and again when all of it is here.
  const outdated = ({ ctx }) => Boolean(ctx.target.id) && asked[ctx.target.id] !== ctx;
  for (const step of ["response", "swap"]) document.addEventListener(`htmx:before:${step}`, (event) => { if (outdated(event.detail)) event.preventDefault(); });

  // After a swap: the count is said; whoever turned the page is put at the list, whoever lost the link under the focus
  // at the heading. Going back puts the focus on the link that led away, by its id, kept in the history entry it left.
  document.addEventListener("htmx:before:history:update", () => {
    history.replaceState({ ...history.state, focus: document.activeElement?.id }, "");
  });
  // A long list of filters that was fetched into the page is fetched again where a swap put its link back.
  let restoring = false, unfolded = [];
  document.addEventListener("htmx:before:swap", () => {
    unfolded = all("[data-fetched][open]").map((list) => list.id);
  });
  document.addEventListener("htmx:before:history:restore", () => { restoring = true; });
  document.addEventListener("htmx:after:swap", (event) => {
    find("#notice").hidden = true;
    if (event.target.closest?.(".search")) { announceSuggestions(); return; }
    const { sourceElement, sourceEvent } = event.detail.ctx;
    // Its element is gone: the list stands in its place.
    const whole = sourceEvent?.target?.closest?.("[data-whole]");
    if (whole) {
      if (sourceEvent.isTrusted) find(`#${whole.id} summary`).focus({ preventScroll: true });
      return;
    }
    for (const id of unfolded) find(`a#${id}`)?.click();
    const count = find("[data-announce]");
    announce(count ? count.textContent : document.title);
    const left = restoring && document.getElementById(history.state?.focus);
    if (left) left.focus({ preventScroll: true });
    else if (sourceElement?.closest(".paging")) find("#events").focus({ preventScroll: true });
    else if (document.activeElement === document.body) find("#heading")?.focus({ preventScroll: true });
    restoring = false;
  });
  document.addEventListener("htmx:error", () => {
    const notice = find("#notice");
    notice.textContent = notice.dataset.offline;
    notice.hidden = false;
  });
})();
