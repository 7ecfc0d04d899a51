// The voices of others, whether their pictures are shown or not.
export default class Sound {
  #place;
  #voices = new Map();
  #speaker;

  // blocked: called when the browser wants the person to do something first
  constructor(place, blocked) {
    this.#place = place;
    this.blocked = blocked;
  }

  // track: undefined when it is gone
  voice(id, track) {
    this.#voices.get(id)?.remove();
    this.#voices.delete(id);
    if (track) {
      const audio = document.createElement("audio");
      audio.autoplay = true;
      audio.srcObject = new MediaStream([track]);
      this.#place.append(audio);
      this.#voices.set(id, audio);
      this.#route(audio);
      audio.play().catch(error => error.name === "NotAllowedError" && this.blocked());
    }
  }

  playAll() {
    this.#voices.forEach(audio => audio.play().catch(() => {}));
  }

  through(speaker) {
    this.#speaker = speaker;
    this.#voices.forEach(audio => this.#route(audio));
  }

  close() {
    [...this.#voices.keys()].forEach(id => this.voice(id));
  }

  #route(audio) {
    if (this.#speaker) {
      audio.setSinkId?.(this.#speaker).catch(() => {});
    }
  }
}
