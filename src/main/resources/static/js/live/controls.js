// The buttons below the stage.
const DEVICES = ["microphone", "camera", "screen"];
const WHY = { NotAllowedError: "refused", NotReadableError: "in-use" };

export const controls = (root, stage) => {
  const { devices, meeting, say } = stage;
  const bar = root.querySelector("[role=toolbar]");
  const button = name => bar.querySelector(`[data-control=${name}]`);
  const label = name => button(name).textContent.trim();

  const turn = async (source, on) => {
    if (!on) {
      devices.turnOff(source);
    } else {
      await devices.turnOn(source).catch(error => {
        const reason = source === "screen" ? "screen-refused" : (WHY[error.name] ?? "no-devices");
        say.notice(say.word(reason).replace("{0}", label(source)));
      });
    }
    stage.sync();
  };

  const goOnStage = async () => {
    await meeting.goOnStage();
    say.hush();
    await turn("microphone", true);
    await turn("camera", true);
  };

  const leaveStage = async () => {
    stage.leaving = true;
    await meeting.leaveStage().finally(() => setTimeout(() => (stage.leaving = false), 2000));
  };

  const acts = {
    hand: () => meeting.raiseHand(!meeting.me.hand),
    stage: goOnStage,
    off: leaveStage,
    leave: () => stage.leave(),
  };

  const act = async name => {
    try {
      await (DEVICES.includes(name) ? turn(name, !devices.isOn(name)) : acts[name]());
    } catch (error) {
      say.notice(error.message || say.word("no-answer"));
    }
  };

  bar.addEventListener("click", event => {
    const name = event.target.closest("[data-control]")?.dataset.control;
    if (name) {
      act(name);
    }
  });
  root.querySelector("[data-notice-stage]").addEventListener("click", () => act("stage"));

  return {
    show() {
      const onStage = meeting.me?.place === "STAGE";
      DEVICES.forEach(name => {
        button(name).hidden = !onStage;
        button(name).setAttribute("aria-pressed", devices.isOn(name));
      });
      button("hand").hidden = !stage.takesPart();
      button("hand").setAttribute("aria-pressed", Boolean(meeting.me?.hand));
      button("stage").hidden = onStage || !stage.mayBeOnStage();
      button("off").hidden = !onStage;
    },
  };
};
