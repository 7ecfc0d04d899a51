// Keeps an open live page as things are: the meeting opens and ends, rights come and go, the room is switched off.
import roomEvents from "./room-events.js";

// Whole courses wait on this page: they do not all ask in the same moment.
const SPREAD = 300;

export default page => {
  const { events, after, state } = page.dataset;
  let timer;

  const shown = () => page.querySelector("#live-state");
  // For whoever has devices and connections open: what they belong to is about to go.
  const over = () => page.dispatchEvent(new CustomEvent("live:over"));

  const gone = () => {
    over();
    shown().replaceChildren(page.querySelector("[data-gone]").content.cloneNode(true));
    shown().dataset.place = "gone";
  };

  // The stage of a meeting that goes on must not be replaced: pictures would stop.
  const change = next => {
    const rights = next.dataset.rights.split(" ");
    shown().dataset.rights = next.dataset.rights;
    window.htmx.swap("#live-head", next.querySelector("#live-head").outerHTML, { swapStyle: "outerHTML" });
    page.querySelectorAll("[data-needs]").forEach(it => (it.hidden = !rights.includes(it.dataset.needs)));
    page.dispatchEvent(new CustomEvent("live:rights"));
  };

  const replace = next => {
    over();
    window.htmx.swap("#live-state", next.outerHTML, { swapStyle: "outerHTML" });
    page.querySelector("[data-status]").textContent = next.querySelector("h2").textContent;
  };

  const show = html => {
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("live-state");
    const goesOn = next.dataset.place === "opened" && shown().dataset.place === "opened";
    (goesOn ? change : replace)(next);
  };

  const look = async () => {
    const answer = await fetch(state).catch(() => undefined);
    if (answer?.ok) {
      show(await answer.text());
    } else if (answer?.status === 404) {
      gone();
    } else if (answer?.status === 401) {
      location.reload();
    } else {
      soon(1000);
    }
  };

  const soon = (wait = 0) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait + Math.random() * SPREAD);
  };

  roomEvents(events, after)
    .on("room", () => soon())
    .on("reset", () => soon())
    .on("ended", () => soon())
    .on("rights", (type, names) => names && names.join(" ") !== shown().dataset.rights && soon());
};
