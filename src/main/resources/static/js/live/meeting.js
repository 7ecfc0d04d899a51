// This tab in a meeting: who is there, and the signs that keep it there.
import roomEvents from "../room-events.js";
import { below, command, farewell } from "./command.js";

const SIGN = 20_000;
const AGAIN = 2_000;

// Events: "people"; "me" { before, after }; "entered" with the tool's answer, also when it was necessary to come again;
// "out" with the reason: "elsewhere", "removed", "declined".
export default class Meeting extends EventTarget {
  tab = crypto.randomUUID();
  #url;
  #me;
  #people = new Map();
  #place;
  #timer;
  #entering = false;
  #said = Promise.resolve();

  constructor({ events, after, url, me }) {
    super();
    this.#url = url;
    this.#me = me;
    roomEvents(events, after)
      .on("people", (type, data) => this.#news(type, data))
      .on("waiting", (type, data) => this.#atDoor(type, data))
      .on("reset", () => this.#timer && this.#again())
      .on("state", state => state === "open" && this.#timer && this.#sign());
    window.addEventListener("pagehide", () => this.leave());
  }

  get me() {
    return this.#people.get(this.#me);
  }

  get people() {
    return [...this.#people.values()];
  }

  async enter(place) {
    this.#place = place;
    this.#entering = true;
    try {
      const answer = await command("POST", this.#url, { tab: this.tab, place });
      clearInterval(this.#timer);
      this.#timer = setInterval(() => this.#sign(), SIGN);
      this.#people = new Map([...answer.people, answer.me].map(it => [it.id, it]));
      this.#tell("entered", answer);
      this.#tell("people");
    } finally {
      this.#entering = false;
    }
  }

  // Without a word to the tool: whoever asks for it knows.
  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  leave() {
    if (this.#timer) {
      this.stop();
      farewell(below(this.#url, "/departures"), { tab: this.tab });
    }
  }

  goOnStage = () => command("POST", below(this.#url, "/stage")).then(() => (this.#place = "STAGE"));
  leaveStage = () => command("DELETE", below(this.#url, "/stage")).then(() => (this.#place = "VIEWER"));
  raiseHand = up => command(up ? "POST" : "DELETE", below(this.#url, "/hand"));

  // One after the other: the last word must be the last one that the tool hears.
  send(sources) {
    const say = () => command("POST", below(this.#url, "/sending"), { sources: sources.join(",").toUpperCase() });
    this.#said = this.#said.then(say).catch(() => {});
  }

  #news(type, data) {
    if (!this.#timer) {
      return;
    }
    const before = this.#people.get(data.id);
    if (type === "here") {
      this.#people.set(data.id, data);
    } else if (data.id !== this.#me) {
      this.#people.delete(data.id);
    }
    if (data.id === this.#me) {
      this.#mine(type, before, data);
    }
    this.#tell("people");
  }

  // What is said of this person may be of a tab before this one: only the tool knows.
  #mine(type, before, data) {
    if (type === "gone" || data.tab !== this.tab) {
      this.#sign();
    } else if (before?.place === "WAITING" && data.place !== "WAITING") {
      this.#again();
    } else {
      this.#place = data.place;
      this.#tell("me", { before, after: data });
    }
  }

  #atDoor(type, { id, why }) {
    if (type === "gone" && id === this.#me && why === "declined") {
      this.#out("declined");
    }
  }

  async #sign() {
    if (this.#entering || !this.#timer) {
      return;
    }
    const { state } = await command("POST", below(this.#url, "/signs"), { tab: this.tab }).catch(() => ({}));
    if (state === "GONE") {
      this.#again();
    } else if (state === "ELSEWHERE" || state === "REMOVED") {
      this.#out(state.toLowerCase());
    }
  }

  async #again() {
    if (!this.#entering && this.#timer) {
      await this.enter(this.#place).catch(({ status }) => {
        if (status === 0 || status >= 500 || status === 429) {
          setTimeout(() => this.#again(), AGAIN);
        } else {
          this.#sign();
        }
      });
    }
  }

  #out(why) {
    if (this.#timer) {
      this.stop();
      this.#tell("out", why);
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
