// The stage of a meeting: from the page before it to the tiles, and back.
import { command } from "./command.js";
import { controls } from "./controls.js";
import Devices from "./devices.js";
import joinPage from "./join.js";
import Meeting from "./meeting.js";
import notes from "./notes.js";
import roomEvents from "../room-events.js";
import Sound from "./sound.js";
import Tiles from "./tiles.js";

const SOURCES = ["microphone", "camera", "screen"];
const STOPPED = { microphone: "muted", camera: "dark", screen: "unshared" };

class Stage {
  constructor(root) {
    const page = root.closest("[data-events]");
    const { events, after } = page.dataset;
    this.root = root;
    this.me = Number(root.dataset.me);
    this.say = notes(root);
    this.devices = new Devices();
    this.tiles = new Tiles(root.querySelector("[data-part=room]"), this.me, this.say.word);
    this.sound = new Sound(root.querySelector("[data-audio]"), () =>
      document.addEventListener("click", () => this.sound.playAll(), { once: true }));
    this.meeting = new Meeting({ events, after, url: root.dataset.presence, me: this.me });
    this.before = joinPage(root.querySelector("[data-part=join]"), this.devices, { word: this.say.word, join: place => this.enter(place) });
    this.controls = controls(root, this);
    this.early = [];
    this.listen(page, roomEvents(events, after));
    this.show();
  }

  listen(page, stream) {
    const { meeting, devices } = this;
    meeting.addEventListener("entered", ({ detail }) => this.entered(detail));
    meeting.addEventListener("people", () => this.people());
    meeting.addEventListener("me", ({ detail }) => this.moved(detail));
    meeting.addEventListener("out", ({ detail }) => this.out(detail));
    devices.addEventListener("started", () => this.people());
    devices.addEventListener("ended", () => this.people());
    page.addEventListener("live:over", () => this.close());
    page.addEventListener("live:rights", () => (this.engine ? this.controls.show() : this.root.querySelector("[data-part=join]").hidden || this.show()));
    // Back from the browser's memory, after the tool was told that the page went away.
    window.addEventListener("pageshow", event => event.persisted && this.engine && this.leave());
    stream.on("stop", source => this.stopped(source)).on("signal", (type, data) => this.signal(data));
  }

  rights() {
    return this.root.closest("[data-rights]")?.dataset.rights.split(" ") ?? [];
  }

  takesPart() {
    return this.rights().includes("take-part");
  }

  // Whether the mode of the room and what a moderator said let this person on the stage.
  mayBeOnStage(call = this.meeting.me?.call) {
    const interactive = document.querySelector("#live-head")?.dataset.mode === "INTERACTIVE";
    return this.takesPart() && (this.rights().includes("hold-session") || call === "INVITED" || (interactive && call !== "SENT_OFF"));
  }

  show() {
    this.say.part("join");
    this.before.open(this.mayBeOnStage());
  }

  enter(place) {
    this.wanted = place;
    return this.meeting.enter(place).catch(error => {
      this.say.part("join");
      this.before.tell(error.message || this.say.word("no-answer"));
    });
  }

  async entered({ me, mostOnStage, grant }) {
    this.engine?.close();
    this.engine = undefined;
    this.sent = {};
    if (!grant) {
      return this.say.note("waiting");
    }
    const { default: make } = await import(`./engine-${grant.engine}.js`);
    const post = fields => command("POST", this.root.dataset.signals, { ...fields, tab: this.meeting.tab });
    this.engine = make(grant, { me: this.me, tab: this.meeting.tab, post });
    this.engine.addEventListener("track", ({ detail }) => this.got(detail));
    this.engine.addEventListener("gone", ({ detail }) => this.got({ ...detail, track: undefined }));
    this.engine.addEventListener("speaking", ({ detail }) => this.tiles.speaking(this.devices.level > 0.1 ? [...detail, this.me] : detail));
    this.before.close();
    this.sound.through(this.devices.chosen.speaker);
    this.say.part("room");
    if (me.place !== "STAGE") {
      this.devices.turnAllOff();
      if (this.wanted === "STAGE") {
        this.say.notice(this.say.word(this.mayBeOnStage(me.call) ? "full" : "by-invitation").replace("{0}", mostOnStage));
      }
    }
    this.people();
    this.early.splice(0).forEach(data => this.signal(data));
  }

  people() {
    if (this.engine && this.meeting.me) {
      const sending = SOURCES.filter(it => this.devices.isOn(it));
      const all = this.meeting.people.map(it => (it.id === this.me ? { ...it, sending } : it));
      this.engine.people(all);
      this.tiles.people(all);
      this.sync();
    }
  }

  // What the devices give is what is sent, on the stage.
  sync() {
    const on = this.engine && this.meeting.me?.place === "STAGE";
    const now = Object.fromEntries(SOURCES.filter(it => on && this.devices.isOn(it)).map(it => [it, this.devices.tracks[it]]));
    const changed = SOURCES.filter(it => now[it] !== this.sent?.[it]);
    changed.forEach(source => {
      now[source] ? this.engine?.publish(source, now[source]) : this.engine?.unpublish(source);
      this.tiles.picture(this.me, source, now[source]);
    });
    this.sent = now;
    if (on && changed.length) {
      this.meeting.send(Object.keys(now));
      this.people();
    }
    this.controls.show();
  }

  got({ id, source, track }) {
    source === "microphone" ? this.sound.voice(id, track) : this.tiles.picture(id, source, track);
  }

  signal(data) {
    if (data.toTab === this.meeting.tab) {
      this.engine ? this.engine.hear(data) : this.early.push(data);
    }
  }

  moved({ before, after }) {
    if (before?.place === "STAGE" && after.place !== "STAGE") {
      this.devices.turnAllOff();
      if (!this.leaving) {
        this.say.notice(this.say.word("sent-off"));
      }
    }
    if (after.place === "STAGE" && before?.place !== "STAGE") {
      this.say.notice(this.say.word("on"));
    } else if (after.call === "INVITED" && before?.call !== "INVITED" && after.place !== "STAGE") {
      this.say.notice(this.say.word("invited"), true);
    }
  }

  stopped(source) {
    if (this.devices.isOn(source)) {
      this.devices.turnOff(source);
      this.sync();
      this.say.notice(this.say.word(STOPPED[source]));
    }
  }

  out(why) {
    this.close();
    this.say.note(why, () => this.enter(why === "elsewhere" ? (this.wanted ?? "VIEWER") : "VIEWER"));
  }

  leave() {
    this.meeting.leave();
    this.close();
    this.say.note("left", () => this.show());
  }

  close() {
    this.meeting.leave();
    this.engine?.close();
    this.engine = undefined;
    this.before.close();
    this.sound.close();
    this.devices.turnAllOff();
    this.say.hush();
  }
}

export default root => new Stage(root);
