// One stream of a room's events for all behaviours of a page. It comes again by itself, and goes on after what it had.
const LEAST_WAIT = 1000;
const MOST_WAIT = 30_000;
const LATE = 40_000;

const rooms = new Map();

class RoomEvents extends EventTarget {
  #url;
  #last;
  #source;
  #failures = 0;
  #timer;
  #watch;
  #topics = new Set();

  constructor(url, after) {
    super();
    this.#url = url;
    this.#last = after;
    window.addEventListener("pagehide", () => this.#stop());
    window.addEventListener("pageshow", event => event.persisted && this.#open());
    window.addEventListener("online", () => this.#again(0));
    ["reset", "ended", "full"].forEach(name => this.#topics.add(name));
    this.#open();
  }

  // Hears a topic; the handler gets the type and the data. "rights" tells what this person may hear, at the start and whenever it
  // changes; "reset" that the page must be loaded anew; "ended" that there is nothing more to hear; "state" is "open" or "away".
  on(topic, handler) {
    this.addEventListener(topic, event => handler(event.detail.type, event.detail.data));
    if (topic !== "state" && !this.#topics.has(topic)) {
      this.#topics.add(topic);
      this.#source && this.#hear(topic);
    }
    return this;
  }

  #open() {
    this.#stop();
    const url = new URL(this.#url, location.href);
    if (this.#last !== undefined) {
      url.searchParams.set("after", this.#last);
    }
    this.#source = new EventSource(url);
    this.#source.addEventListener("open", () => {
      this.#failures = 0;
      this.#tell("state", "open");
    });
    this.#source.addEventListener("error", () => this.#again());
    this.#topics.forEach(topic => this.#hear(topic));
  }

  #hear(topic) {
    this.#source.addEventListener(topic, event => {
      this.#last = event.lastEventId || this.#last;
      const { type, data } = event.data ? JSON.parse(event.data) : {};
      if (topic === "ended" || topic === "full") {
        this.#stop();
      }
      this.#tell(topic, type, data);
    });
  }

  // The browser's own attempts neither slow down nor survive a refusal.
  #again(wait = Math.min(MOST_WAIT, LEAST_WAIT * 2 ** this.#failures) * (0.5 + Math.random())) {
    this.#stop();
    this.#failures++;
    this.#tell("state", "away");
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #tell(topic, type, data) {
    this.dispatchEvent(new CustomEvent(topic, { detail: { type, data } }));
  }
}

// url: of the room's events; after: the number that the page was made with.
export default (url, after) => {
  if (!rooms.has(url)) {
    rooms.set(url, new RoomEvents(url, after));
  }
  return rooms.get(url);
};
