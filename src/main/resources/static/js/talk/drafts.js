// What was typed, ticked or opened, and where the focus is, over a renewal of what is around it.
const isBox = it => it.type === "checkbox";
const isTouched = it => (isBox(it) ? it.checked !== it.defaultChecked : it.value !== it.defaultValue);

// A button is known by its form, which stands in an element with an id.
const keyOf = it => {
  const form = it?.closest("form[data-act]");
  return it?.dataset.draft
    ? `[data-draft="${it.dataset.draft}"]`
    : form && `${form.closest("[id]") ? `#${form.closest("[id]").id} ` : ""}form[data-act=${form.dataset.act}] button`;
};

export function draftsIn(part) {
  const typed = [...part.querySelectorAll("[data-draft]")]
    .filter(isTouched)
    .map(it => [keyOf(it), it.value, it.checked]);
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  const key = keyOf(focused);
  const place = focused?.closest("li[id]")?.id;
  const { selectionStart, selectionEnd } = focused ?? {};

  const ownerOf = it => it.closest("li[id]") ?? part;
  const opened = [...part.querySelectorAll("details[open]")].map(it => [
    ownerOf(it).id,
    [...ownerOf(it).querySelectorAll("details")].indexOf(it),
  ]);

  const refocus = () => {
    const field = key && part.querySelector(key);
    const next = field ?? (place && part.querySelector(`#${place} :is(textarea, button)`));
    next?.focus({ preventScroll: true });
    if (field && selectionStart !== undefined && selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd);
    }
  };

  return {
    restore() {
      typed.forEach(([draft, value, checked]) => {
        const field = part.querySelector(draft);
        if (field) {
          isBox(field) ? (field.checked = checked) : (field.value = value);
        }
      });
      opened.forEach(([id, index]) => {
        const it = (id ? document.getElementById(id) : part)?.querySelectorAll("details")[index];
        it && (it.open = true);
      });
      focused && refocus();
    },
  };
}
