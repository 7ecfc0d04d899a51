// Turns a line of tags, separated by commas, into chips. A hidden field sends the line as before.
// The Arabic keyboard has a comma of its own.
const COMMA = /[,،]/;

const split = text => text.split(COMMA).map(tag => tag.trim()).filter(Boolean);

export default field => {
  const input = field.querySelector("input");
  const chips = field.querySelector("[data-chips]");
  const status = field.querySelector("[data-status]");
  const sent = Object.assign(document.createElement("input"), { type: "hidden", name: input.name });
  let tags = [];

  const say = (pattern, tag) => (status.textContent = pattern.replace("{0}", tag));

  const chip = tag => {
    const item = document.createElement("li");
    item.className = "badge rounded-pill bg-body-tertiary text-body fw-normal border d-flex align-items-center gap-1";
    const text = document.createElement("bdi");
    text.textContent = tag;
    const remove = document.createElement("button");
    Object.assign(remove, { type: "button", className: "btn-close btn-close-small" });
    remove.setAttribute("aria-label", field.dataset.remove.replace("{0}", tag));
    remove.addEventListener("click", () => drop(tag));
    item.append(text, remove);
    return item;
  };

  const show = () => {
    chips.replaceChildren(...tags.map(chip));
    chips.hidden = tags.length === 0;
    sent.value = tags.join(", ");
    sent.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const drop = tag => {
    tags = tags.filter(other => other !== tag);
    show();
    say(field.dataset.removed, tag);
    input.focus();
  };

  const take = () => {
    const added = split(input.value).filter(tag => !tags.includes(tag));
    tags.push(...new Set(added));
    input.value = "";
    show();
    added.forEach(tag => say(field.dataset.added, tag));
  };

  input.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && !event.repeat && !input.value && tags.length) {
      // A key that is held down to delete what was typed stops there.
      drop(tags.at(-1));
    }
  });
  // A comma ends a tag however it was typed; so does the choice of a suggestion, and leaving the field.
  input.addEventListener("input", event => {
    if (COMMA.test(input.value) || event.inputType === "insertReplacementText" || !event.inputType) {
      take();
    }
  });
  input.addEventListener("change", take);

  input.removeAttribute("name");
  input.after(sent);
  tags = [...new Set(split(input.value))];
  input.value = "";
  show();
};
