// Tells what a moderator launches, on whatever part of the live page somebody is. All text goes in as text.
import roomEvents from "./room-events.js";

export default container => {
  const shown = container.querySelector("[data-toasts]");

  // In the live page the answer is given in its panel; elsewhere the link leads to the page.
  const lead = (toast, event) => {
    const tab = document.getElementById("tab-interactions");
    if (tab) {
      event.preventDefault();
      tab.click();
      toast.remove();
    }
  };

  const show = ({ number, kind, prompt, url, label }) => {
    const toast = container.querySelector(`template[data-kind=${kind}]`).content.firstElementChild.cloneNode(true);
    toast.dataset.number = number;
    toast.querySelector("[data-prompt]").textContent = prompt;
    if (url) {
      const link = toast.querySelector("[data-link]");
      link.href = url;
      link.textContent = label;
      link.hidden = false;
    }
    toast.querySelector("[data-dismiss]").addEventListener("click", () => toast.remove());
    toast.querySelector("[data-answer]")?.addEventListener("click", event => lead(toast, event));
    shown.append(toast);
  };

  roomEvents(container.dataset.events, container.dataset.after).on("interaction", (type, data) => {
    if (type === "opened") {
      show(data);
      document.getElementById("panel-interactions")?.dispatchEvent(new CustomEvent("live-tab:news"));
    } else if (type === "closed" || type === "deleted") {
      shown.querySelector(`[data-number="${data.number}"]`)?.remove();
    }
  });
};
