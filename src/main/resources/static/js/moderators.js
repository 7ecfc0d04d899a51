// Makes the search for people and groups a combobox: what is found stands in a listbox, what is chosen becomes a chip.
export default field => {
  const input = field.querySelector("input[type=search]");
  const list = field.querySelector("[role=listbox]");
  const chips = field.querySelector("[data-chips]");
  const blank = field.querySelector("[data-chip]").content;
  const status = field.querySelector("[data-status]");
  let timer;
  let asked = 0;

  const say = (words, name) => (status.textContent = words.replace("{0}", name));
  const options = () => [...list.children];
  const active = () => list.querySelector("[aria-selected=true]");
  const chosen = key => [...chips.querySelectorAll("input")].some(it => it.value === key);

  const show = found => {
    list.replaceChildren(...found);
    list.hidden = !found.length;
    list.classList.toggle("show", !list.hidden);
    input.setAttribute("aria-expanded", !list.hidden);
    input.removeAttribute("aria-activedescendant");
  };

  const mark = option => {
    active()?.setAttribute("aria-selected", "false");
    active()?.classList.remove("active");
    options().forEach(it => it.classList.toggle("active", it === option));
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };

  const search = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (!text) {
      return show([]);
    }
    const answer = await fetch(`${field.dataset.source}&q=${encodeURIComponent(text)}`).catch(() => undefined);
    if (mine !== asked || !answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = [...page.querySelectorAll("[role=option]")].filter(it => !chosen(it.dataset.key));
    found.forEach((it, i) => Object.assign(it, { id: `${list.id}-${i}`, ariaSelected: "false" }));
    show(found);
    say(found.length ? field.dataset.found : field.dataset.none, found.length);
  };

  const choose = option => {
    const chip = blank.firstElementChild.cloneNode(true);
    const name = option.querySelector("bdi").textContent;
    chip.querySelector("input").value = option.dataset.key;
    chip.querySelector("bdi").textContent = name;
    chip.querySelector(".bi").className = option.querySelector(".bi").className;
    chip.querySelector("button").setAttribute("aria-label", field.dataset.remove.replace("{0}", name));
    chips.append(chip);
    input.value = "";
    show([]);
    say(field.dataset.added, name);
  };

  const drop = chip => {
    say(field.dataset.removed, chip.querySelector("bdi").textContent);
    chip.remove();
    input.focus();
  };

  const move = step => {
    const all = options();
    const at = all.indexOf(active());
    all.length && mark(all[(at < 0 && step < 0 ? all.length - 1 : at + step + all.length) % all.length]);
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active() && choose(active()),
    Escape: () => show([]),
  };

  input.addEventListener("keydown", event => {
    if (!event.isComposing && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Backspace" && !event.repeat && !input.value && chips.lastElementChild) {
      drop(chips.lastElementChild);
    }
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  input.addEventListener("blur", () => show([]));
  // The pointer must not take the focus from the field, which would close the list before the click.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => event.target.closest("li") && choose(event.target.closest("li")));
  chips.addEventListener("click", event => {
    if (event.target.closest("button")) {
      event.preventDefault();
      drop(event.target.closest("li"));
    }
  });

  const combobox = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" };
  Object.entries(combobox).forEach(([name, value]) => input.setAttribute(name, value));
  field.querySelectorAll("[data-plain]").forEach(it => it.remove());
};
