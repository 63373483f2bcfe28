// What makes the forms of editors quick. Every form works without this file: it is then sent with its own button.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (words) => { find("#announcement").textContent = words; };

  // Adding: each file is a request of its own, with its progress; the answers are put together in one list.
  const send = (body, onProgress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/add");
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); };
    request.onload = () => resolve(new DOMParser().parseFromString(request.responseText, "text/html"));
    request.onerror = reject;
    request.send(body);
  });

  const waitingLine = (form, name) => {
    const line = document.createElement("li");
    line.className = "added waiting";
    const words = document.createElement("p");
    const title = document.createElement("b");
    title.textContent = name;
    const state = document.createElement("span");
    state.className = "badge";
    state.textContent = form.dataset.waiting;
    words.append(title, " ", state);
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    line.append(words, bar);
    return { line, state, bar };
  };

  // A text that did not come in stands in the form again, with what was filled in; but not over what was typed since.
  const KNOWN = ["published", "publisher", "title", "url"];
  const giveBack = (form, text, fields) => {
    const [area, known] = [find("#text", form), fields.filter(([name, value]) => KNOWN.includes(name) && value)];
    if (area.value) return;
    area.value = text;
    for (const [name, value] of known) form.elements[name].value = value;
    find(".known", form).open ||= known.length > 0;
  };

  const addOne = async (form, fields, one, shown) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    if (one.file) body.append("files", one.file); else body.append("text", one.text);
    shown.state.textContent = form.dataset.sending;
    let refused = true;
    try {
      const answer = await send(body, (share) => {
        shown.bar.value = share;
        if (share === 1) { shown.state.textContent = form.dataset.reading; shown.bar.removeAttribute("value"); }
      });
      const lines = all("[data-added]", answer);
      refused = !lines.length || Boolean(find("#text", answer)?.value);
      if (lines.length) { shown.line.replaceWith(...lines); say(lines.map((line) => line.textContent).join(" ")); return; }
      shown.state.textContent = find("main :is(.lede, [role=alert])", answer)?.textContent ?? form.dataset.failed;
    } catch { shown.state.textContent = form.dataset.failed; } finally { if (refused && one.text) giveBack(form, one.text, fields); }
    shown.bar.remove();
  };

  const addAll = async (form) => {
    const files = [...find("#files", form).files].map((file) => ({ file, name: file.name }));
    const text = find("#text", form).value;
    const items = text.trim() ? [...files, { text, name: form.dataset.pasted }] : files;
    const alone = ["title", "url"].some((name) => form.elements[name].value.trim());
    if (!items.length || (alone && items.length > 1)) { form.submit(); return; }
    const fields = [...new FormData(form)].filter(([name]) => name !== "files" && name !== "text");
    const shown = items.map((one) => waitingLine(form, one.name));
    const outcomes = find("#outcomes");
    outcomes.hidden = false;
    find("ol", outcomes).append(...shown.map((each) => each.line));
    form.reset();
    outcomes.scrollIntoView({ block: "nearest" });
    for (const [at, one] of items.entries()) await addOne(form, fields, one, shown[at]);
    if (document.activeElement === document.body || document.activeElement.matches("[data-add] button")) find("a.button", outcomes).focus();
  };

  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-add]")) { event.preventDefault(); addAll(event.target); }
  });
  for (const area of all("[data-drop]")) {
    for (const kind of ["dragenter", "dragover"]) area.addEventListener(kind, (event) => { event.preventDefault(); area.classList.add("over"); });
    for (const kind of ["dragleave", "drop"]) area.addEventListener(kind, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => { event.preventDefault(); find("input", area).files = event.dataTransfer.files; });
  }

  // Checking: a field that changed is saved at once, and the page drawn anew as the server has it. The focus, open
  // panels, how far the text is scrolled and what is typed elsewhere stay.
  let sending = Promise.resolve(), saving = 0, leaving = false;
  const redraw = async (form, submitter) => {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = find("[data-redraws]", page);
    if (!fresh) { leaving = true; location.assign(answer.url); return; }
    await Promise.race([pressed?.promise, new Promise((done) => { setTimeout(done, LONGEST_PRESS); })]);
    replace(find("[data-redraws]"), document.adoptNode(fresh), form);
    say(find("[role=alert]", fresh)?.textContent ?? find("[data-announce]", fresh).textContent);
  };
  const replace = (old, fresh, saved) => {
    const focus = document.activeElement;
    const scrolled = find("[data-select]", old).scrollTop;
    const typed = all("form:not([data-saves='']) :is(input, textarea, select)", old).concat(focus.matches("input[type=text], textarea") ? focus : []);
    const open = all("details[open]", old).map((each) => each.id);
    old.replaceWith(fresh);
    for (const id of open) { const details = id && document.getElementById(id); if (details) details.open = true; }
    for (const field of typed) {
      const now = field.id && !saved.contains(field) && document.getElementById(field.id);
      if (now) { now.value = field.value; if (field.type === "radio") now.checked = field.checked; }
    }
    find("[data-select]", fresh).scrollTop = scrolled;
    ready();
    const again = focus.id && document.getElementById(focus.id);
    if (again) again.focus({ preventScroll: true });
    else if (document.activeElement === document.body) document.getElementById(saved.closest("[id]")?.id)?.querySelector("input, button, summary, a")?.focus({ preventScroll: true });
  };
  const leave = (form) => {
    leaving = true;
    if (form.isConnected) form.submit(); else location.reload();
  };
  const save = (form, submitter) => {
    saving += 1;
    sending = sending.then(() => redraw(form, submitter)).catch(() => leave(form)).finally(() => { saving -= 1; });
  };
  // What is under a pressed pointer is not drawn anew before it is let go: the click would be lost. Menus swallow the
  // end of a press, so it is not waited for without end.
  const LONGEST_PRESS = 5000; // milliseconds
  let pressed = null;
  addEventListener("pointerdown", ({ button }) => { if (button === 0) pressed ??= Promise.withResolvers(); });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => { pressed?.resolve(); pressed = null; }));
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-redraws] form[data-saves]");
    if (form && form.dataset.saves !== "whole") save(form);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-redraws] form")) return;
    const sent = "saves" in event.target.dataset;
    if (sent || saving) event.preventDefault();
    if (sent) save(event.target, event.submitter);
    else if (saving) sendAfter(event.target.action);
  });
  // Publishing, and whatever leaves the page, waits for what is being saved, and is left if that was refused or failed.
  let waiting = null;
  const sendAfter = (action) => {
    if (!waiting) sending.then(sendWaiting);
    waiting = action;
  };
  const sendWaiting = () => {
    const form = all("[data-redraws] form").find((each) => each.action === waiting);
    waiting = null;
    if (form && !leaving && !find("[data-redraws] [role=alert]")) form.requestSubmit();
  };

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
  ready();
})();
