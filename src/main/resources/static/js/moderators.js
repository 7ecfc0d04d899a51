// Makes the search for people and groups a combobox; who is chosen becomes a chip with a field that the form sends.
import combobox from "./combobox.js";

export default field => {
  const input = field.querySelector("[data-search]");
  const chips = field.querySelector("[data-chips]");
  const blank = field.querySelector("[data-chip]").content;
  const status = field.querySelector("[data-status]");

  const say = (words, name) => (status.textContent = words.replace("{0}", name));
  const isChosen = key => [...chips.querySelectorAll("input")].some(it => it.value === key);

  const find = async text => {
    const answer = await fetch(`${field.dataset.source}&q=${encodeURIComponent(text)}`).catch(() => undefined);
    if (!answer?.ok) {
      return undefined;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = [...page.querySelectorAll("[role=option]")].filter(it => !isChosen(it.dataset.key));
    say(found.length ? field.dataset.found : field.dataset.none, found.length);
    return found;
  };

  const choose = option => {
    const chip = blank.firstElementChild.cloneNode(true);
    const name = option.querySelector("bdi").textContent;
    chip.querySelector("input").value = option.dataset.key;
    chip.querySelector("bdi").textContent = name;
    chip.querySelector(".bi").className = option.querySelector(".bi").className;
    chip.querySelector("button").setAttribute("aria-label", field.dataset.remove.replace("{0}", name));
    chips.append(chip);
    say(field.dataset.added, name);
  };

  const drop = chip => {
    say(field.dataset.removed, chip.querySelector("bdi").textContent);
    chip.remove();
    input.focus();
  };

  input.addEventListener("keydown", event => {
    if (event.key === "Backspace" && !event.repeat && !input.value && chips.lastElementChild) {
      drop(chips.lastElementChild);
    }
  });
  chips.addEventListener("click", event => {
    if (event.target.closest("button")) {
      event.preventDefault();
      drop(event.target.closest("li"));
    }
  });

  combobox(input, field.querySelector("[role=listbox]"), { find, choose });
  field.querySelectorAll("[data-plain]").forEach(it => it.remove());
};
