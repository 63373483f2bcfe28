// Adding: each file is a request of its own, with its progress; the answers are put together in one list. Without this
// file the form is sent whole.
(() => {
  const send = (body, onProgress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/add");
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); };
    request.onload = () => resolve({ status: request.status, page: new DOMParser().parseFromString(request.responseText, "text/html") });
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

  // What did not come in stands in the form again, with what was filled in; but not over what was filled in since. A file
  // that was read and refused is not sent again.
  const KNOWN = ["published", "publisher", "title", "url"];
  const giveBack = (form, fields, { text = "", file }, read) => {
    find("#text", form).value ||= text;
    if (file && !read) addFile(find("#files", form), file);
    const known = fields.filter(([name, value]) => KNOWN.includes(name) && value);
    if (!known.length || KNOWN.some((name) => form.elements[name].value)) return;
    for (const [name, value] of known) form.elements[name].value = value;
    find(".known", form).open = true;
  };
  const addFile = (input, file) => {
    const files = new DataTransfer();
    for (const each of [...input.files, file]) files.items.add(each);
    input.files = files.files;
  };

  const addOne = async (form, fields, one, shown) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    if (one.file) body.append("files", one.file); else body.append("text", one.text);
    shown.state.textContent = form.dataset.sending;
    let refused = true, read = false;
    try {
      const onProgress = (share) => {
        shown.bar.value = share;
        if (share === 1) { shown.state.textContent = form.dataset.reading; shown.bar.removeAttribute("value"); }
      };
      body.set("token", form.elements.token.value);
      const { status, page } = await postForm((fields) => send(fields, onProgress), body);
      const lines = all("[data-added]", page);
      read = lines.length > 0;
      refused = !read || lines.some((line) => line.matches(".refused"));
      if (lines.length) { shown.line.replaceWith(...lines); announce(lines.map((line) => line.textContent).join(" ")); return; }
      if (status === 401) tellLoggedOut();
      shown.state.textContent = status === 401 ? form.dataset.out : find("main :is(.lede, [role=alert])", page)?.textContent ?? form.dataset.failed;
    } catch { shown.state.textContent = form.dataset.failed; } finally { if (refused) giveBack(form, fields, one, read); }
    shown.bar.remove();
  };

  const READ = ".added:not(.refused, .waiting)";
  const addAll = async (form) => {
    const files = [...find("#files", form).files].map((file) => ({ file, name: file.name }));
    const text = find("#text", form).value;
    const items = text.trim() ? [...files, { text, name: form.dataset.pasted }] : files;
    const alone = ["title", "url"].some((name) => form.elements[name].value.trim());
    if (!items.length || (alone && items.length > 1)) { form.submit(); return; }
    find("#notice").hidden = true;
    const fields = [...new FormData(form)].filter(([name]) => name !== "files" && name !== "text");
    const shown = items.map((one) => waitingLine(form, one.name));
    const outcomes = find("#outcomes");
    outcomes.hidden = false;
    find("ol", outcomes).append(...shown.map((each) => each.line));
    form.reset();
    outcomes.scrollIntoView({ block: "nearest" });
    for (const [at, one] of items.entries()) await addOne(form, fields, one, shown[at]);
    if (document.activeElement === document.body || document.activeElement.matches("[data-add] button")) (find(READ, outcomes) ? find("a.button", outcomes) : find("#files", form)).focus();
  };

  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-add]")) { event.preventDefault(); addAll(event.target); }
  });
  for (const area of all("[data-drop]")) {
    for (const kind of ["dragenter", "dragover"]) area.addEventListener(kind, (event) => { event.preventDefault(); area.classList.add("over"); });
    for (const kind of ["dragleave", "drop"]) area.addEventListener(kind, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => { event.preventDefault(); find("input", area).files = event.dataTransfer.files; });
  }
})();
