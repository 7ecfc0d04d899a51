// Keeps an open live page as things are: the meeting opens and ends, rights come and go, the room is switched off.
import roomEvents from "./room-events.js";

// Whole courses wait on this page: they do not all ask in the same moment.
const SPREAD = 300;

export default page => {
  const { events, after, state } = page.dataset;
  let timer;

  const shown = () => page.querySelector("#live-state");
  const gone = () => shown().replaceChildren(page.querySelector("[data-gone]").content.cloneNode(true));

  const look = async () => {
    const answer = await fetch(state).catch(() => undefined);
    if (answer?.ok) {
      window.htmx.swap("#live-state", await answer.text(), { swapStyle: "outerHTML" });
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
