// Files dropped on the page are those of the form's field. Anywhere: one that missed the form would replace the page.
const carriesFiles = event => event.dataTransfer.types.includes("Files");

export default form => {
  const field = form.querySelector("input[type=file]");
  const mark = over => form.classList.toggle("is-target", over);

  form.classList.add("takes-drops");
  form.querySelector("[data-drop]").hidden = false;
  document.addEventListener("dragover", event => carriesFiles(event) && (event.preventDefault(), mark(true)));
  document.addEventListener("dragleave", event => event.relatedTarget || mark(false));
  document.addEventListener("drop", event => {
    if (carriesFiles(event)) {
      event.preventDefault();
      mark(false);
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
};
