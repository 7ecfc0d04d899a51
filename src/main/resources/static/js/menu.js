// A disclosure that closes by Escape, by a click elsewhere and when the focus leaves it.
export default menu => {
  const summary = menu.querySelector("summary");
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener("keydown", event => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      menu.open = false;
      summary.focus();
    }
  });
  menu.addEventListener("focusout", event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
};
