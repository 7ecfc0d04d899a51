// The list of messages: follows what comes while its end is in sight, else offers to go there; reaches back to what was before.
import { part } from "./ask.js";
import { dress } from "./message.js";

const NEAR = 60;
const MOST = 400;

export default panel => {
  const fresh = panel.querySelector("[data-new]");
  const log = () => panel.querySelector("[role=log]");
  const list = () => panel.querySelector("[data-messages]");
  const isAtEnd = () =>
    log()?.clientHeight ? log().scrollHeight - log().scrollTop - log().clientHeight < NEAR : follows;

  // Whether the reader is where what is new comes; known while the list is in a tab that is not shown, too.
  let follows = true;

  const toEnd = () => {
    follows = true;
    log().scrollTop = log().scrollHeight;
    fresh.hidden = true;
  };

  const trim = () => {
    const surplus = list().children.length - MOST;
    if (surplus > 0) {
      [...list().children].slice(0, surplus).forEach(it => it.remove());
      const older = panel.querySelector("[data-older]");
      const link = older.querySelector("a");
      const url = new URL(link.href);
      url.searchParams.set("before", list().firstElementChild.dataset.message);
      link.href = url;
      older.hidden = false;
    }
  };

  const add = (message, own) => {
    const follow = own || isAtEnd();
    const id = Number(message.dataset.message);
    const next = [...list().children].findLast(it => Number(it.dataset.message) < id);
    next ? next.after(message) : list().prepend(message);
    if (follow) {
      trim();
      toEnd();
    } else {
      fresh.hidden = false;
    }
  };

  const older = async link => {
    const { part: page } = await part(link.href);
    if (!page) {
      return;
    }
    const height = log().scrollHeight;
    dress(page);
    list().prepend(...page.querySelector("[data-messages]").children);
    panel.querySelector("[data-older]").replaceWith(page.querySelector("[data-older]"));
    log().scrollTop += log().scrollHeight - height;
    log().focus({ preventScroll: true });
  };

  fresh.addEventListener("click", () => {
    toEnd();
    log().focus({ preventScroll: true });
  });
  panel.addEventListener(
    "scroll",
    () => {
      follows = isAtEnd();
      follows && (fresh.hidden = true);
    },
    { capture: true, passive: true }
  );
  new ResizeObserver(() => follows && log() && toEnd()).observe(panel);
  panel.addEventListener("click", event => {
    const link = event.target.closest("[data-older] a");
    if (link) {
      event.preventDefault();
      older(link);
    }
  });
  return { add, toEnd, isAtEnd, list };
};
