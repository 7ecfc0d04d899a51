// The page before the stage: which devices, how one looks and sounds, and the way in.
const WHY = { NotAllowedError: "refused", NotReadableError: "in-use" };

// word: for words of the page; join: called with the place that the person chose.
export default (part, devices, { word, join }) => {
  const find = selector => part.querySelector(selector);
  const preview = find("[data-preview]");
  const trouble = find("[data-trouble]");
  const meter = find("[data-level]");
  let meterTimer;

  const tell = text => {
    trouble.textContent = text;
    trouble.hidden = !text;
  };

  const show = () => {
    part.querySelectorAll("[data-turn]").forEach(it => it.setAttribute("aria-pressed", devices.isOn(it.dataset.turn)));
    const camera = devices.tracks.camera;
    preview.srcObject = camera ? new MediaStream([camera]) : null;
    find("[data-dark]").hidden = Boolean(camera);
  };

  const turn = async (source, on) => {
    devices.turnOff(source);
    try {
      if (on) {
        await devices.turnOn(source);
      }
    } catch (error) {
      tell(word(WHY[error.name] ?? "no-devices").replace("{0}", find(`label[for=stage-${source}]`).textContent));
    }
    show();
  };

  const fill = async select => {
    const found = await devices.list(select.dataset.device);
    select.replaceChildren(...found.map((it, at) => new Option(it.label || `${word("device")} ${at + 1}`, it.deviceId)));
    const used = devices.tracks[select.dataset.device]?.getSettings().deviceId;
    select.value = used ?? select.options[0]?.value ?? "";
    select.disabled = !found.length;
  };

  const fillAll = () => part.querySelectorAll("[data-device]").forEach(fill);

  part.addEventListener("change", event => {
    const source = event.target.dataset.device;
    devices.chosen[source] = event.target.value;
    if (source !== "speaker" && devices.isOn(source)) {
      turn(source, true);
    }
  });
  part.addEventListener("click", event => {
    const { turn: source, join: place } = event.target.closest("button")?.dataset ?? {};
    if (source) {
      turn(source, !devices.isOn(source)).then(fillAll);
    } else if (place) {
      tell("");
      join(place);
    }
  });
  devices.addEventListener("ended", show);
  navigator.mediaDevices?.addEventListener("devicechange", fillAll);

  return {
    tell,
    // onStage: whether this person may go there
    async open(onStage) {
      clearInterval(meterTimer);
      meterTimer = setInterval(() => (meter.value = devices.level), 100);
      find("[data-devices]").hidden = find("[data-join=STAGE]").hidden = !onStage;
      find("[data-watch-only]").hidden = onStage;
      find("[data-speaker]").hidden = !("setSinkId" in HTMLMediaElement.prototype);
      if (onStage && !devices.isOn("microphone") && !devices.isOn("camera")) {
        await turn("microphone", true);
        await turn("camera", true);
      }
      await fillAll();
      show();
    },
    close: () => clearInterval(meterTimer),
  };
};
