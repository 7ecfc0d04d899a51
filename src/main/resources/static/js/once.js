// A form that is sent once: the page that comes tells what became of it.
export default form => {
  form.addEventListener("submit", () => setTimeout(() => form.querySelectorAll("button").forEach(it => (it.disabled = true))));
};
