// Questions as they come and are answered: what is being typed stays.
import roomEvents from "./room-events.js";
import { filled, part, send } from "./talk/ask.js";
import { draftsIn } from "./talk/drafts.js";
import { enliven } from "./talk/message.js";

// Published answers reach a whole course: not all ask in the same moment.
const SPREAD = 300;
const RETRY = 3000;
const RIGHTS = ["moderate-chat", "take-part"];

export default panel => {
  const { url, events, after } = panel.dataset;
  const status = panel.querySelector("[data-status]");
  const refused = panel.querySelector("[data-refusal]");
  const all = panel.querySelector("[data-part=all]");
  const summary = () => all.querySelector("[data-summary]")?.textContent;
  let asked = 0;
  let timer;

  const renew = page => {
    const before = summary();
    const drafts = draftsIn(all);
    panel.dataset.rights = page.dataset.rights;
    all.replaceChildren(...page.querySelector("[data-part=all]").childNodes);
    drafts.restore();
    enliven(all);
    if (summary() !== before) {
      status.textContent = summary();
      panel.dispatchEvent(new CustomEvent("live-tab:news", { bubbles: true }));
    }
  };

  const look = async () => {
    const mine = ++asked;
    const { part: page, status: code } = await part(url);
    // An answer that a later one has overtaken is no news.
    if (mine !== asked) {
      return;
    }
    if (page) {
      renew(page.querySelector(".questions"));
    } else if (code === 403 || code === 404) {
      all.replaceChildren();
    } else {
      soon(RETRY);
    }
  };

  const soon = (wait = 0) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait + Math.random() * SPREAD);
  };

  panel.addEventListener("submit", async event => {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.busy) {
      return;
    }
    form.dataset.busy = "true";
    const body = filled(form);
    const { part: page, refusal } = await send(form.action, body);
    delete form.dataset.busy;
    refused.textContent = refusal ?? "";
    refused.hidden = !refusal;
    // What was typed meanwhile stays.
    const text = form.elements.text;
    if (page && text?.value === body.get("text")) {
      text.value = text.defaultValue;
    }
    look();
  });

  const stream = roomEvents(events, after)
    .on("questions", () => panel.isConnected && soon())
    .on("room", () => panel.isConnected && soon())
    .on("reset", () => panel.isConnected && soon())
    .on("rights", (type, names) => {
      const now = RIGHTS.filter(it => names?.includes(it)).join(" ");
      panel.isConnected && names && now !== panel.dataset.rights && soon();
    });
  stream.last > Number(after) && soon();
};
