// The interactions of a meeting, kept as they are: launched, answered, counted, closed.
import roomEvents from "./room-events.js";
import { merge, parse } from "./live-merge.js";
import draw from "./live-results.js";

// A whole course looks at this: they do not all ask in the same moment.
const SPREAD = 300;
// Texts of others are asked for; many read them, and few need each at once.
const TEXTS = { true: 1000, false: 5000 };

export default root => {
  const { events, after, address, moderator, participant, unanswered } = root.dataset;
  const problem = root.querySelector("[data-problem]");
  const counts = new Map();
  let timer;
  let due = Infinity;

  const tell = text => {
    problem.textContent = text ?? "";
    problem.hidden = !text;
  };

  // A page that was asked for before counts came does not take them back.
  const renew = (page, since) => {
    merge(root, page);
    counts.forEach(({ data, at }) => at >= since && show(data));
  };

  const look = async () => {
    due = Infinity;
    const since = performance.now();
    const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => undefined);
    if (answer?.ok) {
      renew(parse(await answer.text()), since);
    } else if (!answer || answer.status >= 500) {
      soon(2000);
    }
  };

  // The earlier of two appointments stands.
  const soon = (wait = 0) => {
    const at = Date.now() + wait + Math.random() * (wait || SPREAD);
    if (root.isConnected && at < due) {
      clearTimeout(timer);
      due = at;
      timer = setTimeout(look, at - Date.now());
    }
  };

  const changed = names =>
    String(names.includes("moderate-chat")) !== moderator || String(names.includes("take-part")) !== participant;

  const anew = () => root.isConnected && window.htmx.ajax("GET", address, { target: root, swap: "outerHTML" });

  const show = data => {
    const result = root.querySelector(`#interaction-${data.number} [data-result]`);
    return !result || draw(result, data);
  };

  const count = data => {
    counts.set(data.number, { data, at: performance.now() });
    if (!show(data)) {
      soon(TEXTS[moderator]);
    }
  };

  // Whoever sent something stays where they were.
  const answered = (page, { elt, since }) => {
    const place = elt.closest("article")?.id;
    renew(page, since);
    if (place && document.activeElement === document.body) {
      root.querySelector(`#${place} [tabindex="-1"]`)?.focus();
    }
  };

  root.addEventListener("htmx:beforeRequest", event => {
    event.detail.requestConfig.since = performance.now();
  });
  root.addEventListener("htmx:beforeSwap", event => {
    const { xhr, target, requestConfig } = event.detail;
    const page = parse(xhr.responseText);
    const refused = xhr.status >= 400;
    if (page.getElementById("on-the-spot") && requestConfig.elt.closest("#on-the-spot, #new-interaction")) {
      Object.assign(event.detail, { shouldSwap: true, isError: false });
      tell("");
      return;
    }
    tell(refused ? (page.querySelector("main [role=alert]")?.textContent ?? unanswered) : "");
    if (!refused && target !== root) {
      event.detail.shouldSwap = false;
      answered(page, requestConfig);
    }
  });
  root.addEventListener("click", event => {
    if (event.target.closest("[data-clear]")) {
      event.preventDefault();
      root.querySelector("#on-the-spot").replaceChildren();
    }
  });
  root.addEventListener("htmx:sendError", () => tell(unanswered));

  const room = roomEvents(events, after);
  room.on("interaction", (type, data) => (type === "results" ? count(data) : soon()))
    .on("reset", () => soon())
    .on("room", () => soon())
    .on("rights", (type, names) => names && changed(names) && anew());
  // What happened while this was on its way.
  if (room.last > Number(after)) {
    soon();
  }
};
