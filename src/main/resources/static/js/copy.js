// Copies the value of the field that data-source names, and says so for a moment.
export default button => {
  const word = button.querySelector("[role=status]");
  const usual = word.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.source);
    try {
      await navigator.clipboard.writeText(field.value);
      word.textContent = button.dataset.copied;
      setTimeout(() => word.textContent = usual, 2000);
    } catch {
      // Frames of an LMS may not write to the clipboard: selected, it is one keystroke.
      field.select();
    }
  });
};
