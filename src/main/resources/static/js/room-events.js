// One stream of a room's events for all behaviours of a page. It comes again by itself, and goes on after what it had.
const LEAST_WAIT = 1000;
const MOST_WAIT = 30_000;
// The tool gives a sign every 15 seconds.
const SILENCE = 40_000;

const rooms = new Map();

class RoomEvents extends EventTarget {
  #url;
  #last;
  #source;
  #failures = 0;
  #timer;
  #topics = new Set(["rights", "beat", "reset", "ended", "full"]);

  constructor(url, after) {
    super();
    this.#url = url;
    this.#last = after;
    window.addEventListener("pagehide", () => this.#stop());
    window.addEventListener("pageshow", event => event.persisted && this.#open());
    window.addEventListener("online", () => this.#timer && this.#again(0));
    this.#open();
  }

  // Hears a topic; the handler gets the type and the data. Besides the topics of the room there are "rights" (what this person
  // may hear, at the start and whenever it changes), "reset" (too much was missed: load the page anew), "ended" (this person may no
  // longer see the room), "full" (newer pages of this person took the place) and "state" (of the type "open" or "away").
  on(topic, handler) {
    this.addEventListener(topic, event => handler(event.detail.type, event.detail.data));
    if (topic !== "state" && !this.#topics.has(topic)) {
      this.#topics.add(topic);
      this.#hear(topic);
    }
    return this;
  }

  // The number of the last event that came.
  get last() {
    return Number(this.#last ?? 0);
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
    // The browser's own attempts come at a fixed pace, and end with the first refusal.
    this.#source.addEventListener("error", () => this.#again());
    this.#topics.forEach(topic => this.#hear(topic));
    this.#watch();
  }

  #hear(topic) {
    this.#source?.addEventListener(topic, event => {
      this.#last = event.lastEventId || this.#last;
      const { type, data } = event.data ? JSON.parse(event.data) : {};
      if (topic === "ended" || topic === "full") {
        this.#stop();
      } else {
        this.#watch();
      }
      this.#tell(topic, type, data);
    });
  }

  #watch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(0), SILENCE);
  }

  #again(wait = Math.min(MOST_WAIT, LEAST_WAIT * 2 ** this.#failures) * (0.5 + Math.random())) {
    this.#stop();
    this.#failures++;
    this.#tell("state", "away");
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#timer = this.#source = undefined;
  }

  #tell(topic, type, data) {
    this.dispatchEvent(new CustomEvent(topic, { detail: { type, data } }));
  }
}

// url: of the room's events, with the visit; after: the number that the page was made with.
export default (url, after) => {
  if (!rooms.has(url)) {
    rooms.set(url, new RoomEvents(url, after));
  }
  return rooms.get(url);
};
