// Enter in this line presses the button of that id, where the first button of the form is another's.
export default line =>
  line.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      document.getElementById(line.dataset.button).click();
    }
  });
