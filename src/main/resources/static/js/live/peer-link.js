// The connection with one other browser. Three parts in a fixed order, so that both know what each is. Only the side that began
// makes offers: what may go which way changes on both sides by the same event of the room, which comes before every offer that
// follows from it. (With offers from both, Chromium 156 kept pictures dark after it had taken an own offer back.)
const SOURCES = ["microphone", "camera", "screen"];
// Trickles in bundles.
const TRICKLE = 60;
const RESTART_AFTER = 5_000;
const RENEW_AFTER = 12_000;
const TRIES = 8;

// All browsers know it, and one codec makes descriptions short.
const preferVp8 = transceiver => {
  const codecs = RTCRtpReceiver.getCapabilities("video")?.codecs.filter(it => /vp8|rtx/i.test(it.mimeType)) ?? [];
  if (codecs.length) {
    transceiver.setCodecPreferences?.(codecs);
  }
};

const pause = wait => new Promise(done => setTimeout(done, wait));

export default class PeerLink {
  tab;
  #its;
  #peer;
  #connection;
  #sends = false;
  #receives = false;
  #restarted = false;
  #since = 0;
  #bits;
  #candidates = [];
  #out = Promise.resolve();
  #in = Promise.resolve();

  // begins: whether this side makes the connection; post: gives a promise; got, lost: called with what comes
  constructor(its) {
    this.#its = its;
    this.tab = its.tab;
    if (its.begins) {
      this.#open(crypto.randomUUID());
    } else {
      this.#since = performance.now();
    }
  }

  // What may go which way now. The other side sees to it, too: neither takes what the other may not send.
  allow(sends, receives) {
    if (sends !== this.#sends || receives !== this.#receives) {
      this.#sends = sends;
      this.#receives = receives;
      this.#direct();
    }
  }

  send(source, track) {
    this.#its.tracks[source] = track ?? undefined;
    this.#parts()[SOURCES.indexOf(source)]?.sender.replaceTrack(track);
  }

  limit(bits) {
    this.#bits = bits;
    this.#parts().slice(1).forEach(({ sender }) => {
      const parameters = sender.getParameters();
      if (parameters.encodings?.length && parameters.encodings[0].maxBitrate !== bits) {
        parameters.encodings[0].maxBitrate = bits;
        sender.setParameters(parameters).catch(() => {});
      }
    });
  }

  level() {
    const [voice] = this.#parts()[0]?.receiver.getSynchronizationSources?.() ?? [];
    return this.#receives ? (voice?.audioLevel ?? 0) : 0;
  }

  hear(signal) {
    this.#in = this.#in.then(() => this.#take(signal)).catch(error => console.warn("signal", error));
  }

  // Called again and again: first tries another way, then a new connection.
  watch() {
    const now = performance.now();
    if (this.#peer?.connectionState === "connected") {
      this.#since = now;
      this.#restarted = false;
    } else if (now - this.#since > RENEW_AFTER) {
      this.#since = now;
      this.#its.begins ? this.#open(crypto.randomUUID()) : this.#post({ renew: true });
    } else if (now - this.#since > RESTART_AFTER && this.#its.begins && !this.#restarted) {
      this.#restarted = true;
      this.#peer.restartIce();
    }
  }

  close() {
    SOURCES.forEach(source => this.#its.lost(source));
    this.#peer?.close();
    this.#peer = undefined;
  }

  #open(connection) {
    this.#peer?.close();
    const peer = new RTCPeerConnection({ iceServers: this.#its.iceServers, bundlePolicy: "max-bundle" });
    Object.assign(peer, {
      onnegotiationneeded: () => this.#peer === peer && this.#its.begins && this.#offer(peer),
      onicecandidate: ({ candidate }) => candidate?.candidate && this.#trickle(peer, candidate.toJSON()),
      ontrack: ({ transceiver, track }) => this.#peer === peer && this.#its.got(SOURCES[peer.getTransceivers().indexOf(transceiver)], track),
    });
    this.#peer = peer;
    this.#connection = connection;
    this.#since = performance.now();
    this.#restarted = false;
    this.#candidates = [];
    if (this.#its.begins) {
      ["audio", "video", "video"].forEach(kind => peer.addTransceiver(kind, { direction: "inactive" }));
      this.#direct();
    }
  }

  #parts() {
    return this.#peer?.getTransceivers().filter(it => !it.stopped) ?? [];
  }

  #direct() {
    const direction = this.#sends ? (this.#receives ? "sendrecv" : "sendonly") : this.#receives ? "recvonly" : "inactive";
    this.#parts().forEach((part, at) => {
      if (part.direction !== direction) {
        part.direction = direction;
      }
      if (at > 0 && !part.mid) {
        preferVp8(part);
      }
      const track = (this.#sends && this.#its.tracks[SOURCES[at]]) || null;
      if (part.sender.track !== track) {
        part.sender.replaceTrack(track);
      }
    });
    if (!this.#receives) {
      SOURCES.forEach(source => this.#its.lost(source));
    }
  }

  async #offer(peer) {
    await peer.setLocalDescription();
    this.#describe(peer);
  }

  async #take({ connection, description, candidates, renew }) {
    if (this.#its.begins ? renew : description?.type === "offer" && connection !== this.#connection) {
      this.#open(this.#its.begins ? crypto.randomUUID() : connection);
    }
    const peer = this.#peer;
    if (!peer || connection !== this.#connection) {
      return;
    }
    if (description) {
      await this.#describeOther(peer, description);
    }
    for (const candidate of candidates ?? []) {
      await peer.addIceCandidate(candidate).catch(error => console.warn("candidate", error));
    }
  }

  async #describeOther(peer, description) {
    if (this.#its.begins === (description.type === "offer")) {
      return;
    }
    await peer.setRemoteDescription(description);
    if (!this.#its.begins) {
      this.#direct();
      await peer.setLocalDescription();
      this.#describe(peer);
    }
    this.limit(this.#bits);
  }

  #describe(peer) {
    const { type, sdp } = peer.localDescription;
    this.#post({ description: { type, sdp } }, () => this.#takeBack(peer));
  }

  #trickle(peer, candidate) {
    if (this.#candidates.push(candidate) === 1) {
      setTimeout(() => {
        if (this.#peer === peer) {
          this.#post({ candidates: this.#candidates.splice(0) });
        }
      }, TRICKLE);
    }
  }

  // In the order in which it was said, over short gaps of the network.
  #post(signal, refused) {
    const said = { connection: this.#connection ?? "none", candidates: [], renew: false, ...signal };
    this.#out = this.#out.then(async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const status = await this.#its.post(said).then(() => 204, error => error.status);
        if (status > 0 && status < 500 && status !== 429) {
          return status === 204 || refused?.();
        }
        await pause(500 * (tries + 1));
      }
    });
  }

  // Rights changed meanwhile; what holds now is told by the stream, and offered anew.
  async #takeBack(peer) {
    await pause(1000);
    if (peer.signalingState === "have-local-offer") {
      await peer.setLocalDescription({ type: "rollback" });
    }
  }
}
