// Brings a list up to date without touching what has not changed: nobody loses what they are writing, nor their place.
function begin(element) {
  window.htmx.process(element);
  window.htmx.trigger(element, "htmx:load", { elt: element });
}

function replace(old, fresh) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  begin(fresh);
  if (focused) {
    fresh.querySelector("[tabindex='-1']")?.focus();
  }
}

function keep(old, fresh) {
  const result = fresh.querySelector("[data-result]");
  if (result) {
    old.querySelector("[data-result]")?.replaceWith(result);
  }
  return old;
}

function mergeItem(root, fresh) {
  const old = root.querySelector(`#${fresh.id}`);
  if (old) {
    replace(old, fresh);
  }
}

function mergeList(list, fresh) {
  const known = new Map([...list.children].map(it => [it.id, it]));
  const wanted = [...fresh.children];
  const stays = new Set(wanted.map(it => it.id));
  known.forEach((it, id) => stays.has(id) || it.remove());
  wanted.forEach((it, at) => {
    const old = known.get(it.id);
    if (!old) {
      list.insertBefore(it, list.children[at] ?? null);
      begin(it);
    } else if (old.dataset.version === it.dataset.version) {
      keep(old, it);
    } else {
      replace(old, it);
    }
  });
}

export const parse = text => new DOMParser().parseFromString(text, "text/html");

// page: the tab anew, or one interaction of it.
export function merge(root, page) {
  const fresh = page.getElementById("live-interactions");
  if (!fresh) {
    mergeItem(root, page.querySelector("article"));
    return;
  }
  const top = fresh.querySelector("[data-top]");
  root.querySelector("[data-top]").replaceWith(top);
  begin(top);
  root.querySelectorAll("[data-list]").forEach(list => {
    const name = list.dataset.list;
    const other = fresh.querySelector(`[data-list=${name}]`);
    if (other) {
      mergeList(list, other);
    }
    root.querySelector(`[data-empty=${name}]`).hidden = list.children.length > 0;
  });
}
