// What the scripts of every page share; this one runs before any other.
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const announce = (words) => { find("#announcement").textContent = words; };
