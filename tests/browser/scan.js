// What this page holds that no page of ours does: code, frames, styles (but of the brush, which its script places),
// foreign attributes, addresses of another scheme.
() => {
    const wrong = [];
    const note = (element, what = "") => wrong.push(`${what} ${element.outerHTML}`.slice(0, 200));
    const strange = "iframe, frame, object, embed, base[href], applet, math, foreignObject, animate, use, style, template:not(#opened-card), "
        + "noscript, img, video, audio, source, marquee, font, x, [style]:not(.density *), [srcdoc], [formaction], [is], [autofocus], "
        + "meta[http-equiv], meta[name=referrer], script:not([src], [type='application/ld+json']), link:not([rel])";
    // What a card opens with stands in a template of ours, which is looked through like the page.
    const roots = [document, ...[...document.querySelectorAll("#opened-card")].map((ours) => ours.content)];
    const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    // Of the pages with forms: a button that publishes, a word to readers without scripts, a refusal that is come to.
    const publishes = (found) => found.matches("button#publish") && /^\/drafts\/\d+\/publish$/.test(found.getAttribute("formaction"));
    const warns = (found) => found.matches("noscript") && /^<p class="warning">[^<>]*<\/p>$/.test(found.innerHTML);
    const refuses = (found) => found.matches("p.warning[role=alert][autofocus='']") && found.children.length === 0;
    for (const found of all(strange)) if (!publishes(found) && !warns(found) && !refuses(found)) note(found);
    const leading = /^(href|src|action|.*:href|(data-)?hx-(get|post|put|patch|delete))$/;
    const running = /^(data-)?(hx-)?on|^(data-)?hx-(on|trigger|vals|headers|vars)|[^a-z0-9:_-]/i;
    const isOurs = (value) => /^https?:$/.test(new URL(value, document.baseURI).protocol);
    const isHere = (value) => new URL(value, document.baseURI).origin === location.origin;
    const isSearch = (element, name, value) =>
        element.matches("input#search") && name === "hx-trigger" && value === "input changed delay:120ms";
    for (const element of all("*")) {
        for (const { name, value } of element.attributes) {
            if (isSearch(element, name, value)) continue;
            if (running.test(name) || (leading.test(name) && !isOurs(value))) note(element, name);
        }
        if (element.matches("script, link, form")) {
            const brought = ["src", "href", "action"].map((name) => element.getAttribute(name));
            if (brought.some((value) => value !== null && !isHere(value))) note(element);
        }
    }
    for (const data of all("script:not([src])")) {
        try { JSON.parse(data.textContent); } catch { note(data); }
    }
    if ("canary" in window) wrong.push("the canary is set");
    if (document.documentElement.textContent.includes("49-")) wrong.push("a template was filled");
    return wrong;
}
