// The list of the people in a meeting, kept as things are. Not at once for everybody who comes: the longer, the more seldom.
import roomEvents from "../room-events.js";

const LEAST_WAIT = 300;
const WAIT_PER_PERSON = 20;
const AGAIN = 5_000;

export default list => {
  const { events, after, source } = list.dataset;
  const pane = list.closest("[role=tabpanel]");
  const search = list.querySelector("[name=q]");
  const refusal = list.querySelector("[data-refusal]");
  let timer;
  let stale = false;

  const isShown = () => list.offsetParent !== null;

  const refresh = () => {
    timer = undefined;
    stale = !isShown();
    if (!stale) {
      const url = `${source}&q=${encodeURIComponent(search.value)}`;
      const place = { target: "#people-list", select: "#people-list", swap: "outerHTML" };
      window.htmx.ajax("GET", url, place).catch(() => soon(AGAIN));
    }
  };

  const soon = (wait = LEAST_WAIT + WAIT_PER_PERSON * list.querySelectorAll("[data-person]").length) => {
    timer ??= setTimeout(refresh, wait * (0.5 + Math.random()));
  };

  // Somebody wants something of those who see it: counted at the tab's name.
  const news = () => pane?.dispatchEvent(new CustomEvent("live-tab:news"));
  const raised = new Set();

  roomEvents(events, after)
    .on("people", (type, data) => {
      if (type === "here" && data.hand && !raised.has(data.id)) {
        news();
      }
      raised[type === "here" && data.hand ? "add" : "delete"](data.id);
      soon();
    })
    .on("waiting", type => {
      if (type === "here") {
        news();
      }
      soon(0);
    })
    .on("door", () => soon(0))
    .on("room", () => soon())
    .on("reset", () => soon());

  document.addEventListener("shown.bs.tab", () => stale && refresh());
  search.form.addEventListener("submit", event => {
    event.preventDefault();
    refresh();
  });
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, LEAST_WAIT);
  });
  list.addEventListener("htmx:beforeRequest", () => (refusal.hidden = true));
  list.addEventListener("htmx:responseError", event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    refusal.textContent = page.querySelector("[role=alert]")?.textContent ?? "";
    refusal.hidden = !refusal.textContent;
    soon(0);
  });
};
