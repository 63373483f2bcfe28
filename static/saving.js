// The check page saves by itself: a field that changed is sent at once, and the page drawn anew as the server has it. The
// focus, open panels and how far the text is scrolled stay. Without this file each form is sent with its own button.
(() => {
  const BY_ITSELF = "[data-redraws] form[data-saves='']";

  // What a form holds is unsaved where it is not what was sent last, or else what was drawn, and where that was refused.
  const sent = new WeakMap(), refused = new WeakSet();
  const stateOf = (form) => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "token")).toString();
  const drawn = (form) => { const twin = form.cloneNode(true); twin.reset(); return stateOf(twin); };
  const touched = (form) => stateOf(form) !== (sent.get(form) ?? drawn(form));
  const unsaved = (form) => refused.has(form) || touched(form);

  // One save is under way at a time, the next are due in their order. A form that saves by itself is due once, and sent as
  // it is when its turn comes; what adds or decides is sent as it was when its button was pressed.
  const due = [];
  let saving = false, leaving = false, wrong = false, exit = null;
  const save = (form, submitter) => {
    const once = form.dataset.saves === "" && !submitter?.name, state = stateOf(form);
    if (form.dataset.saves === "whole" && isOnItsWay(form, state)) return;
    if (!once) due.push({ form, submitter, state });
    else if (!due.some((one) => one.form === form && !("state" in one))) due.push({ form });
    saveAll();
  };
  const isOnItsWay = (form, state) => busy() && (sent.get(form) === state || due.some((one) => one.form === form && one.state === state));
  const saveAll = async () => {
    if (saving) return;
    saving = true;
    try {
      for (let one = due.shift(); one; one = due.shift()) if (!await saveOne(one)) { due.unshift(one); break; }
    } finally { saving = false; }
    if (exit) exit(); else goOn();
  };
  const saveOne = async (one) => {
    const { form, submitter, state = stateOf(form) } = one, body = new URLSearchParams(state);
    body.set("token", form.elements.token.value);
    if (submitter?.name) body.append(submitter.name, submitter.value);
    sent.set(form, state);
    refused.delete(form);
    let answer;
    try { answer = await postForm((fields) => ask(form.action, fields), body); } catch { answer = { failed: true }; }
    if (answer.failed || answer.status === 401) {
      refused.add(form);
      if (answer.failed) tellUnsent(); else tellLoggedOut();
      return false;
    }
    find("#notice").hidden = true;
    wrong ||= !answer.ok;
    const { page } = answer, fresh = find("[data-redraws]", page);
    if (!fresh) { refused.add(form); exit ??= () => leave(one, answer); return true; }
    await Promise.race([pressed?.promise, new Promise((done) => { setTimeout(done, LONGEST_PRESS); })]);
    redraw(document.adoptNode(fresh), form, answer.ok);
    return true;
  };
  const ask = async (address, body) => {
    const answer = await fetch(address, { method: "POST", body, credentials: "same-origin" });
    const { ok, status, redirected, url } = answer;
    return { ok, status, redirected, url, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  };
  const tellUnsent = () => { const line = find("#notice"); line.textContent = find("[data-redraws]").dataset.unsent; line.hidden = false; };
  // An answer that is another page is gone to once the rest is saved.
  const leave = ({ form, submitter }, answer) => {
    exit = null;
    leaving = true;
    if (answer.redirected) location.assign(answer.url);
    else if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
    else location.reload();
  };
  // What is under a pressed pointer is not drawn anew before it is let go: the click would be lost. Menus swallow the
  // end of a press, so it is not waited for without end.
  const LONGEST_PRESS = 5000; // milliseconds
  let pressed = null;
  addEventListener("pointerdown", ({ button }) => { if (button === 0) pressed ??= Promise.withResolvers(); });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => { pressed?.resolve(); pressed = null; }));

  // A form that is unsaved is not drawn anew: it is put, as it is, in the place of its twin.
  let drawing = false;
  const redraw = (fresh, saved, accepted) => {
    const old = find("[data-redraws]"), alert = find("[role=alert]", fresh);
    const twins = new Map(all("form", old).map((form) => [form, twinOf(form, old, fresh)]));
    const open = all("details[open]", old).map((each) => idNow(each, twins));
    const [hold, scrolled] = [holdFocus(twins, saved), find("[data-select]", old).scrollTop];
    drawing = true;
    for (const each of all("[autofocus]", fresh)) each.autofocus = false;
    for (const [form, twin] of twins) {
      if (twin && unsaved(form)) stay(form, twin, form === saved);
      else if (twin && form === saved && !accepted) refused.add(twin);
    }
    old.replaceWith(fresh);
    for (const id of open) { const details = id && document.getElementById(id); if (details) details.open = true; }
    find("[data-select]", fresh).scrollTop = scrolled;
    hold();
    drawing = false;
    document.dispatchEvent(new Event("redrawn"));
    announce((alert?.isConnected ? alert : find("[data-announce]", fresh)).textContent);
  };
  // Forms are told apart by what they change: by their passage, for their numbers may have changed.
  const NUMBER = /\d+(?=$|\/event$)/;
  const numberOf = (form) => form.getAttribute("action").match(NUMBER)?.[0];
  const nameOf = (form) => `${form.getAttribute("action").replace(NUMBER, "")} ${find("[type=hidden][name=passage]", form)?.value}`;
  const twinOf = (form, old, fresh) => {
    const [before, now] = [old, fresh].map((page) => all("form", page).filter((each) => nameOf(each) === nameOf(form)));
    return now[before.indexOf(form)];
  };
  const renumbered = (id, form, twin) => id.replace(new RegExp(`-${numberOf(form)}(?=-|$)`), `-${numberOf(twin)}`);
  const idNow = (each, twins) => {
    const form = each.form ?? each.closest("form"), twin = twins.get(form);
    return twin ? renumbered(each.id, form, twin) : each.id;
  };
  const stay = (form, twin, saved) => {
    for (const each of [form, ...all("[id], [for]", form)]) {
      for (const name of ["id", "for", "aria-describedby"]) if (each.hasAttribute(name)) each.setAttribute(name, renumbered(each.getAttribute(name), form, twin));
    }
    form.setAttribute("action", twin.getAttribute("action"));
    // Somebody who is read in its passage since is taken over; whom it adds itself it names.
    const people = (within) => all("[name=person]", within), here = people(form).map((one) => one.value);
    if (!saved) for (const one of people(twin)) if (!here.includes(one.value)) find("[name=add_person]", form).before(one.closest("label"));
    twin.replaceWith(form);
  };
  const holdFocus = (twins, saved) => {
    const focus = document.activeElement, { value, selectionStart: start, selectionEnd: end } = focus, id = idNow(focus, twins);
    const place = saved.closest("[id]")?.id;
    return () => {
      const again = focus.isConnected && focus !== document.body ? focus : id && document.getElementById(id);
      if (again) {
        again.focus({ preventScroll: true });
        if (typeof start === "number" && again.value === value) again.setSelectionRange(start, end);
      } else if (focus !== document.body && document.activeElement === document.body) document.getElementById(place)?.querySelector("input:not([type=hidden]), button, summary, a")?.focus({ preventScroll: true });
    };
  };

  const changed = ({ target }) => {
    const form = target.closest(BY_ITSELF);
    if (form && !drawing && touched(form)) save(form);
  };
  for (const kind of ["change", "focusout"]) document.addEventListener(kind, changed);
  addEventListener("online", saveAll);
  addEventListener("focus", saveAll);

  // Publishing, and whatever leaves the page, waits for what is being saved, and is left if that was refused or failed.
  // What was sent so is not sent again by a second press, unless it was stopped on its way.
  let next = null, gone = false;
  const go = () => { gone = true; setTimeout(() => { gone = false; }, LONGEST_PRESS); };
  const busy = () => saving || due.length > 0;
  const after = (then) => { next = then; wrong = false; saveAll(); };
  const goOn = () => { const then = next; next = null; if (then && !wrong && !due.length) then(); };
  const sendAgain = ({ action }, submitter) => () => {
    const button = submitter?.id && document.getElementById(submitter.id);
    (button ? button.form : all("[data-redraws] form").find((each) => each.action === action))?.requestSubmit(button || null);
  };
  // What is added by its own button alone, and holds words that were not sent.
  const ADDED = "[data-redraws] form[data-saves='whole']";
  const holdsWords = (form) => all("input:not([type=hidden], [type=radio]), textarea", form).some((field) => field.value !== (form.id === "of-article" ? field.defaultValue : ""));
  const forgotten = () => all(`${ADDED}:not(#of-article)`).find(holdsWords);
  const remind = (form) => {
    form.closest("details").open = true;
    const line = find("[role=alert]", form) ?? form.insertBefore(document.createElement("p"), form.firstChild);
    Object.assign(line, { className: "warning", role: "alert", textContent: find("[data-redraws]").dataset.forgotten });
  };
  const standIn = (form) => { find("input:not([type=hidden]), textarea", form).focus(); announce(find("[role=alert]", form)?.textContent ?? ""); };
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!form.matches("[data-redraws] form")) return;
    if (gone) { event.preventDefault(); return; }
    if (leaving) { go(); return; }
    const publishing = submitter?.id === "publish";
    const mistake = publishing && all(BY_ITSELF).find((each) => refused.has(each)), left = publishing && forgotten();
    if (!publishing && "saves" in form.dataset) save(form, submitter);
    else if (busy()) after(sendAgain(form, submitter));
    else if (mistake) standIn(mistake);
    else if (left) { remind(left); standIn(left); }
    else { leaving = true; go(); return; }
    event.preventDefault();
  });
  // A field that will not do is shown, so that the browser can say why.
  document.addEventListener("invalid", ({ target }) => { const folded = target.closest("details"); if (folded) folded.open = true; }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]:not([href^='#'], [target])");
    if (!link || !busy() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    after(() => { leaving = true; location.assign(link.href); });
  });
  addEventListener("beforeunload", (event) => { if (!leaving && (busy() || all(BY_ITSELF).some(unsaved) || all(ADDED).some(holdsWords))) event.preventDefault(); });
  // A form that the page came back with, as it was filled in, is unsaved.
  for (const form of all(BY_ITSELF)) if (find("[role=alert]", form)) refused.add(form);
  addEventListener("pageshow", () => { leaving = gone = false; });
})();
