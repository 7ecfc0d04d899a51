// Browsers count a field's maxlength in units of UTF-16, the tool in characters, some of which take two: each of these makes
// the limit one longer.
const limits = new WeakMap();

const extra = text => text.length - [...text].length;

document.addEventListener("beforeinput", event => {
  const field = event.target;
  if (!(field.maxLength > 0)) {
    return;
  }
  if (!limits.has(field)) {
    limits.set(field, field.maxLength);
  }
  const limit = limits.get(field);
  const kept = field.value.slice(0, field.selectionStart ?? undefined) + field.value.slice(field.selectionEnd ?? field.value.length);
  const added = [...(event.data ?? event.dataTransfer?.getData("text/plain") ?? "")];
  const taken = added.slice(0, Math.max(0, limit - [...kept].length)).join("");
  field.maxLength = limit + extra(kept) + extra(taken);
});
