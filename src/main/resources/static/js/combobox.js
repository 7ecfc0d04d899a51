// A search field with a list of what it finds (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the field.
export default (input, list, { find, choose }) => {
  let timer;
  let asked = 0;

  const options = () => [...list.children];
  const active = () => list.querySelector("[aria-selected=true]");

  const show = found => {
    found.forEach((it, i) => Object.assign(it, { id: `${list.id}-${i}`, ariaSelected: "false" }));
    list.replaceChildren(...found);
    list.hidden = !found.length;
    list.classList.toggle("show", !list.hidden);
    input.setAttribute("aria-expanded", !list.hidden);
    input.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    asked++;
    clearTimeout(timer);
    show([]);
  };

  const take = option => {
    input.value = "";
    close();
    choose(option);
  };

  const move = step => {
    const all = options();
    const at = all.indexOf(active());
    const next = all[(at < 0 && step < 0 ? all.length - 1 : at + step + all.length) % all.length];
    all.forEach(it => {
      it.classList.toggle("active", it === next);
      it.ariaSelected = String(it === next);
    });
    next?.scrollIntoView({ block: "nearest" });
    next && input.setAttribute("aria-activedescendant", next.id);
  };

  const search = async () => {
    const mine = ++asked;
    const text = input.value.trim();
    const found = text ? await find(text) : [];
    // What was typed meanwhile is asked for, too; and who has left the field wants no list.
    found && mine === asked && document.activeElement === input && show(found);
  };

  const actions = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active() && take(active()),
    Escape: close,
  };

  input.addEventListener("keydown", event => {
    if (!event.isComposing && actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  input.addEventListener("blur", close);
  // The pointer must not take the focus from the field, which would close the list before the click.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => event.target.closest("[role=option]") && take(event.target.closest("[role=option]")));

  const role = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" };
  Object.entries(role).forEach(([name, value]) => input.setAttribute(name, value));
  // Who types faster than the page loads is answered, too.
  search();
};
