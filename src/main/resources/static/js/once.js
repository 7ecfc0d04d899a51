// A form that is sent once: the page that comes tells what became of it. Whoever comes back to this page may send it again.
export default form => {
  const enable = enabled => form.querySelectorAll("button").forEach(it => (it.disabled = !enabled));

  form.addEventListener("submit", () => setTimeout(() => enable(false)));
  window.addEventListener("pageshow", event => event.persisted && enable(true));
};
