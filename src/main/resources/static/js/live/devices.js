// Camera, microphone and screen of this browser. A track exists while its device is on: what is off is not captured.
const WANTED = {
  microphone: { echoCancellation: true, noiseSuppression: true },
  camera: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20 } },
};
const KINDS = { microphone: "audioinput", camera: "videoinput", speaker: "audiooutput" };

// Events: "started"; "ended" when a device goes away or the person stops sharing.
export default class Devices extends EventTarget {
  tracks = {};
  chosen = {};
  level = 0;
  #audio;
  #meter;
  #asked = 0;
  #dropped = 0;

  // Throws what the browser does: NotAllowedError, NotFoundError, NotReadableError.
  async turnOn(source) {
    if (this.tracks[source]) {
      return;
    }
    const asked = ++this.#asked;
    const stream = await this.#capture(source);
    const [track] = stream.getTracks();
    if (asked <= this.#dropped || this.tracks[source]) {
      return track.stop();
    }
    track.addEventListener("ended", () => this.tracks[source] === track && this.#lost(source));
    this.tracks[source] = track;
    if (source === "microphone") {
      this.#measure(stream);
    }
    this.dispatchEvent(new Event("started"));
  }

  turnOff(source) {
    this.tracks[source]?.stop();
    delete this.tracks[source];
    if (source === "microphone") {
      clearInterval(this.#meter);
      this.level = 0;
    }
  }

  // Also what the browser is still being asked for.
  turnAllOff() {
    this.#dropped = this.#asked;
    Object.keys(this.tracks).forEach(source => this.turnOff(source));
    this.#audio?.close();
    this.#audio = undefined;
  }

  isOn(source) {
    return Boolean(this.tracks[source]);
  }

  async list(source) {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    return all.filter(it => it.kind === KINDS[source] && it.deviceId);
  }

  #capture(source) {
    if (!navigator.mediaDevices) {
      throw new DOMException("", "NotFoundError");
    }
    if (source === "screen") {
      return navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } } });
    }
    const device = this.chosen[source] ? { deviceId: { exact: this.chosen[source] } } : {};
    return navigator.mediaDevices.getUserMedia({ [source === "microphone" ? "audio" : "video"]: { ...WANTED[source], ...device } });
  }

  #lost(source) {
    this.turnOff(source);
    this.dispatchEvent(new Event("ended"));
  }

  // Browsers let sound be computed only after the person has done something in the page.
  #measure(stream) {
    this.#audio ??= new AudioContext();
    const analyser = this.#audio.createAnalyser();
    analyser.fftSize = 512;
    this.#audio.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    clearInterval(this.#meter);
    this.#meter = setInterval(() => {
      if (this.#audio?.state === "suspended" && navigator.userActivation?.hasBeenActive) {
        this.#audio.resume();
      }
      analyser.getFloatTimeDomainData(samples);
      this.level = Math.min(1, 4 * Math.sqrt(samples.reduce((sum, it) => sum + it * it, 0) / samples.length));
    }, 100);
  }
}
