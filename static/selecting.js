// The text on the check page: it shows the passage of the finding at hand, and what is selected in it can be added.
(() => {
  // The passage of the finding under the pointer or the focus is shown in the text; for the focus it is scrolled to.
  const lookAt = (event) => {
    const passage = event.target.closest?.(".found-side form")?.elements.passage?.value;
    const [start, end] = passage?.split("-").map(Number) ?? [];
    const runs = all(".draft-text [data-span]");
    for (const run of runs) {
      const [from, to] = run.dataset.span.split("-").map(Number);
      run.classList.toggle("looked-at", from >= start && to <= end);
    }
    const [text, first] = [find("[data-select]"), find(".draft-text .looked-at")];
    if (!first || event.type !== "focusin" || text.scrollHeight <= text.clientHeight) return;
    const [frame, box] = [text.getBoundingClientRect(), first.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) text.scrollTop += box.top - frame.top - frame.height / 4;
  };
  for (const kind of ["focusin", "pointerover"]) document.addEventListener(kind, lookAt);

  // Missed: a selection in the text fills the form; its place is counted in code points, as the server counts.
  const offsetOf = (node, at) => {
    const run = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-span]");
    if (!run) return null;
    const before = document.createRange();
    before.setStart(run, 0);
    before.setEnd(node, at);
    return Number(run.dataset.span.split("-")[0]) + [...before.toString()].length;
  };
  const selected = () => {
    const range = getSelection().rangeCount && getSelection().getRangeAt(0);
    const text = range && getSelection().toString().trim();
    if (!text || !find("[data-select]")?.contains(range.commonAncestorContainer)) return null;
    return { text, start: offsetOf(range.startContainer, range.startOffset) };
  };
  let taken = "";
  const take = (found = selected()) => {
    if (!found || `${found.start} ${found.text}` === taken) return;
    taken = `${found.start} ${found.text}`;
    find("#missed").open = true;
    find("[data-passage]").value = found.text;
    find("[data-near]").value = found.start === null ? "" : `${found.start}-${found.start + [...found.text].length}`;
    const quoted = /^["“„«]/.test(found.text);
    find(quoted ? "#what-quote" : "#what-event").checked = true;
    find("[data-passage]").scrollIntoView({ block: "nearest" });
  };
  // A mouse takes a selection as it ends. A finger goes on to move its ends, and on a phone the form is far below the
  // text: a bar offers to take what is selected.
  let mouse = true;
  let offered = null;
  const offer = (found) => { offered = found; const bar = find("[data-pick]"); if (bar) bar.hidden = !found; };
  document.addEventListener("pointerdown", (event) => { mouse = event.pointerType === "mouse"; });
  document.addEventListener("pointerup", (event) => { if (event.pointerType === "mouse") setTimeout(take); });
  document.addEventListener("selectionchange", () => { const found = !mouse && selected(); if (found) offer(found); });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-pick] button")) { take(offered); find("#passage").focus(); }
    if (!event.target.closest("[data-select]")) offer(null);
  });
  document.addEventListener("keyup", (event) => { if (event.shiftKey) take(); });
  document.addEventListener("input", (event) => { if (event.target.matches("[data-passage]")) find("[data-near]").value = ""; });

  const ready = () => {
    document.documentElement.classList.add("scripted");
    for (const hint of all("[data-select-hint]")) hint.hidden = false;
  };
  document.addEventListener("redrawn", ready);
  ready();
})();
