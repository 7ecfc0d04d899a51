// What the stage says in words: by a note that takes the place of all else, or by a line above the tiles.
export default root => {
  const words = root.querySelector("template[data-words]").content;
  const notice = root.querySelector("[data-notice]");

  const part = name => root.querySelectorAll("[data-part]").forEach(it => (it.hidden = it.dataset.part !== name));
  const hush = () => (notice.hidden = true);
  notice.querySelector("[data-notice-close]").addEventListener("click", hush);

  return {
    part,
    hush,
    word: name => words.querySelector(`[data-word=${name}]`).textContent,
    // again: called when the person wants back
    note(name, again) {
      const place = root.querySelector("[data-part=note]");
      place.replaceChildren(root.querySelector(`[data-note=${name}]`).content.cloneNode(true));
      place.querySelector("[data-again]")?.addEventListener("click", again);
      part("note");
      place.querySelector("h2").focus();
    },
    // withStage: whether the line has the way to the stage
    notice(text, withStage = false) {
      notice.hidden = false;
      notice.querySelector("[data-notice-text]").textContent = text;
      notice.querySelector("[data-notice-stage]").hidden = !withStage;
    },
  };
};
