// A link to #c120-188 may cover several runs of an article's text: all of them are shown as cited.
(() => {
  const showCited = () => {
    for (const run of all(".cited")) run.classList.remove("cited");
    const [, start, end] = location.hash.match(/^#c(\d+)-(\d+)$/) ?? [];
    if (!start) return;
    for (const run of all("[data-span]")) {
      const [from, to] = run.dataset.span.split("-");
      if (+from >= +start && +to <= +end) run.classList.add("cited");
    }
  };
  addEventListener("hashchange", showCited);
  showCited();
})();
