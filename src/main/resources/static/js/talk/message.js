// Makes messages of the blank one, and puts into words of people what browsers alone know: the zone, and where a link begins.
const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?'()[\]{}]/gi;

// Brings data-behaviour to life in what did not come by htmx.
export const enliven = element =>
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: element } }));

function linked(text) {
  const words = text.textContent;
  const parts = [];
  let end = 0;
  for (const match of words.matchAll(LINK)) {
    const link = document.createElement("a");
    link.href = link.textContent = match[0];
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
    parts.push(words.slice(end, match.index), link);
    end = match.index + match[0].length;
  }
  return end ? [...parts, words.slice(end)] : undefined;
}

export function dress(root) {
  const style = { timeStyle: "short", numberingSystem: "latn" };
  root.querySelectorAll("time:not([data-dressed])").forEach(it => {
    it.dataset.dressed = "";
    it.textContent = new Date(it.dateTime).toLocaleTimeString(document.documentElement.lang, style);
  });
  root.querySelectorAll("[data-text]:not([data-dressed])").forEach(it => {
    it.dataset.dressed = "";
    const parts = linked(it);
    parts && it.replaceChildren(...parts);
  });
}

function say(root, selector, text) {
  root.querySelectorAll(selector).forEach(it => (it.textContent = text));
}

function address(element, place, { id, name }) {
  for (const { name: key, value } of [...element.attributes]) {
    if (["id", "href", "action", "aria-label", "data-message", "data-pin"].includes(key)) {
      element.setAttribute(
        key,
        value
          .replace(`/${place}/0`, `/${place}/${id}`)
          .replace(/^(#?message-|)0$/, `$1${id}`)
          .replace("reply=0", `reply=${id}`)
          .replace("{0}", () => name)
      );
    }
  }
}

// Words of people go in as text alone.
export function made(blank, data, { place, me }) {
  const message = blank.content.firstElementChild.cloneNode(true);
  const own = String(data.author) === me;
  const role = own ? "own" : data.moderator ? "moderator" : "participant";
  message.querySelectorAll("[data-for]").forEach(it => it.dataset.for === role || it.remove());
  [message, ...message.querySelectorAll("*")].forEach(it => address(it, place, data));
  data.moderator || message.querySelector("[data-moderator]")?.remove();
  message.querySelectorAll("time").forEach(it => (it.dateTime = data.at));
  say(message, "[data-name]", data.name);
  say(message, "[data-text]", data.text);
  const quote = message.querySelector("[data-quote]");
  if (data.quote?.name) {
    quote.querySelector("a").href = `#message-${data.quote.id}`;
    say(quote, "[data-quoted-name]", data.quote.name);
    say(quote, "[data-quoted]", data.quote.text);
  } else {
    quote?.remove();
  }
  dress(message);
  return message;
}
