import "./max-length.js";

// Attaches js/<behaviour>.js to every element with data-behaviour="<behaviour>", also to those that htmx brings.
const attached = new WeakSet();

function attach(root) {
  const found = [...root.querySelectorAll("[data-behaviour]")];
  if (root.matches?.("[data-behaviour]")) {
    found.unshift(root);
  }
  found.filter(element => !attached.has(element)).forEach(element => {
    attached.add(element);
    element.dataset.behaviour.split(" ").forEach(async name => (await import(`./${name}.js`)).default(element));
  });
}

document.addEventListener("htmx:configRequest", event => {
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  if (meta("csrf-header")) {
    event.detail.headers[meta("csrf-header")] = meta("csrf-token");
  }
});
document.addEventListener("htmx:load", event => attach(event.detail.elt));
attach(document);
