// A chat as it happens: messages come and go, are liked and pinned; what is being typed or read stays where it is.
import roomEvents from "./room-events.js";
import announcer from "./talk/announcer.js";
import { filled, part, send } from "./talk/ask.js";
import { draftsIn } from "./talk/drafts.js";
import logOf from "./talk/log.js";
import { dress, enliven, made } from "./talk/message.js";
import writing from "./talk/writing.js";

// A whole course asks for what changed: not in the same moment.
const SPREAD = 300;
const RETRY = 3000;
const RIGHTS = ["backchannel", "moderate-chat", "take-part"];

export default panel => {
  const { place, me, url, events, after } = panel.dataset;
  const log = logOf(panel);
  const write = writing(panel);
  const announce = announcer(panel.querySelector("[data-status]"), panel.dataset);
  const message = id => panel.querySelector(`[data-message="${id}"]`);
  const pin = id => panel.querySelector(`[data-pin="${id}"]`);
  const blank = name => panel.querySelector(`template[${name}]`);
  // What is told while the page asks how things are, which may not be in the answer.
  let missed;
  let said = Promise.resolve();
  let timer;

  const heard = {
    posted: data => {
      if (message(data.id)) {
        return;
      }
      const own = String(data.author) === me;
      log.add(made(blank("data-blank"), data, { place, me }), own);
      if (!own) {
        announce(data.name, data.text);
        panel.dispatchEvent(new CustomEvent("live-tab:news", { bubbles: true }));
      }
    },
    deleted: ({ id }) => {
      [message(id), pin(id)].forEach(it => it?.remove());
      panel
        .querySelectorAll(`[data-quote] a[href="#message-${id}"]`)
        .forEach(it => (it.closest("[data-quote]").textContent = panel.dataset.gone));
    },
    likes: ({ id, likes }) => {
      const count = message(id)?.querySelector("[data-likes]");
      if (count) {
        count.textContent = likes || "";
        count.parentElement.hidden = !likes && !count.closest("button");
      }
    },
    pinned: data =>
      pin(data.id) || panel.querySelector("[data-pinned]").append(made(blank("data-blank-pin"), data, { place, me })),
    unpinned: ({ id }) => pin(id)?.remove(),
    cleared: () => panel.querySelectorAll("[data-message], [data-pin]").forEach(it => it.remove()),
    access: () => soon(),
  };

  // Of a message that is gone by now, nothing is told but that there was one.
  const isGone = (type, data) => ["posted", "pinned"].includes(type) && !data.id;
  const hear = (type, data) => isGone(type, data) || (missed ? missed.push([type, data]) : heard[type]?.(data));

  const renew = page => {
    const atEnd = log.isAtEnd();
    panel.dataset.rights = page.dataset.rights;
    page.querySelectorAll("[data-part]").forEach(it => {
      const name = it.dataset.part;
      const old = panel.querySelector(`[data-part="${name}"]`);
      if (name !== "write" || !it.querySelector("form") !== !old.querySelector("form")) {
        const kept = draftsIn(old);
        old.replaceChildren(...it.childNodes);
        kept.restore();
        enliven(old);
      }
    });
    const blanks = [...page.querySelectorAll("template")];
    panel.querySelectorAll("template").forEach((it, i) => it.replaceWith(blanks[i]));
    dress(panel);
    atEnd && log.toEnd();
  };

  const look = async () => {
    missed = [];
    const { part: page, status } = await part(url);
    const told = missed;
    missed = undefined;
    if (page) {
      renew(page.querySelector(".chat"));
    } else if (status === 403 || status === 404) {
      panel.querySelectorAll("[data-part]").forEach(it => it.replaceChildren());
    } else {
      soon(RETRY);
    }
    panel.querySelector("[data-messages]") && told.forEach(([type, data]) => heard[type]?.(data));
  };

  const soon = (wait = 0) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait + Math.random() * SPREAD);
  };

  const show = (act, { part: page, refusal }) => {
    write.refuse(refusal);
    const changed = page?.querySelector("[data-message]");
    if (changed) {
      const old = message(changed.dataset.message);
      dress(changed);
      old ? old.replaceWith(changed) : act === "write" && log.add(changed, true);
      act !== "write" && changed.querySelector(`[data-act=${act}] button, summary`)?.focus();
    }
  };

  // One after the other, as they were written.
  const say = form => {
    const body = filled(form);
    const words = write.take();
    said = said.then(async () => {
      const answer = await send(form.action, body);
      show("write", answer);
      answer.part || write.giveBack(words);
    });
  };

  const act = async form => {
    if (!form.dataset.busy) {
      form.dataset.busy = "true";
      show(form.dataset.act, await send(form.action, filled(form)));
      delete form.dataset.busy;
    }
  };

  panel.addEventListener("submit", event => {
    event.preventDefault();
    (event.target.dataset.act === "write" ? say : act)(event.target);
  });

  const stream = roomEvents(events, after);
  const here = handler => (...told) => panel.isConnected && panel.querySelector("[data-messages]") && handler(...told);
  stream
    .on(place, here(hear))
    .on("room", here(() => soon()))
    .on("reset", here(() => soon()))
    .on("rights", (type, names) => {
      const now = RIGHTS.filter(it => names?.includes(it)).join(" ");
      panel.isConnected && names && now !== panel.dataset.rights && soon();
    });
  dress(panel);
  panel.classList.add("is-live");
  log.toEnd();
  // Something was told between the making of this part and now.
  stream.last > Number(after) && soon();
};
