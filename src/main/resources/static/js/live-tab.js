// A tab of the live page: fetched when it is first shown; what comes while it is not shown is counted at its name.
export default pane => {
  const link = document.getElementById(pane.getAttribute("aria-labelledby"));
  const unread = link.querySelector("[data-unread]");

  link.addEventListener("shown.bs.tab", () => {
    unread.hidden = true;
    unread.textContent = "";
    window.htmx.trigger(pane, "live-tab:shown");
  });
  // Dispatched by what is in the tab, for each piece of news.
  pane.addEventListener("live-tab:news", () => {
    if (!link.classList.contains("active")) {
      unread.textContent = Number(unread.textContent) + 1;
      unread.hidden = false;
    }
  });
};
