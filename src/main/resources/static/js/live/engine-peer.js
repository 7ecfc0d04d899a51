// The engine "peer": this browser connects with each other one, over signals that the tool carries.
//
// What every engine is (engine-<name>.js, named by the grant):
//   default (grant, context) => engine, an EventTarget; context: { me, tab, post(fields), people }
//   people(all)              who is in the meeting now, each as the tool tells of them
//   hear(data)               a signal of the room's stream for this tab; engines with a server of their own need none
//   publish(source, track)   "microphone", "camera" or "screen"; unpublish(source)
//   close()
// Events, all with detail: "track" { id, source, track }, "gone" { id, source }, "speaking" [ids], "state" "connected" | "away".
import PeerLink from "./peer-link.js";

const LOUD = 0.02;
const WATCH = 400;
// For all pictures together that this browser sends.
const MOST_BITS = 3_000_000;
const LEAST_BITS = 120_000;

class PeerEngine extends EventTarget {
  #grant;
  #context;
  #links = new Map();
  #tracks = {};
  #watch;

  constructor(grant, context) {
    super();
    this.#grant = grant.options;
    this.#context = context;
    this.#watch = setInterval(() => this.#look(), WATCH);
  }

  people(all) {
    const mine = all.find(it => it.id === this.#context.me);
    const sends = mine?.place === "STAGE";
    const others = all.filter(it => mine && it.id !== mine.id && (sends || it.place === "STAGE"));
    this.#links.forEach((link, id) => !others.some(it => it.id === id && it.tab === link.tab) && this.#drop(id));
    others.forEach(it => (this.#links.get(it.id) ?? this.#made(it)).allow(sends, it.place === "STAGE"));
    this.#share();
  }

  hear({ from, tab, signal }) {
    const link = this.#links.get(from);
    if (link?.tab === tab) {
      link.hear(signal);
    }
  }

  publish(source, track) {
    this.#tracks[source] = track;
    this.#links.forEach(link => link.send(source, track));
    this.#share();
  }

  unpublish(source) {
    delete this.#tracks[source];
    this.#links.forEach(link => link.send(source, null));
  }

  close() {
    clearInterval(this.#watch);
    [...this.#links.keys()].forEach(id => this.#drop(id));
  }

  #made({ id, tab }) {
    const link = new PeerLink({
      iceServers: this.#grant.iceServers,
      tab,
      begins: this.#context.me > id,
      tracks: { ...this.#tracks },
      post: signal => this.#context.post({ to: id, toTab: tab, signal: JSON.stringify(signal) }),
      got: (source, track) => this.#tell("track", { id, source, track }),
      lost: source => this.#tell("gone", { id, source }),
    });
    this.#links.set(id, link);
    return link;
  }

  #drop(id) {
    this.#links.get(id).close();
    this.#links.delete(id);
  }

  // Each browser that watches costs as much as the first: the more, the less for each.
  #share() {
    const each = Math.max(LEAST_BITS, MOST_BITS / Math.max(1, this.#links.size));
    this.#links.forEach(link => link.limit(each));
  }

  #look() {
    const loud = [...this.#links].filter(([, link]) => link.level() > LOUD).map(([id]) => id);
    this.#tell("speaking", loud);
    this.#links.forEach(link => link.watch());
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export default (grant, context) => new PeerEngine(grant, context);
