// Tells what a moderator launches, on whatever part of the live page somebody is. All text goes in as text.
import roomEvents from "./room-events.js";

const MOST = 3;

export default container => {
  const shown = container.querySelector("[data-toasts]");

  // In the live page the answer is given in its panel, and where it is in sight already, there; elsewhere the link leads to it.
  const lead = (toast, event) => {
    const place = document.querySelector(`#interaction-${toast.dataset.number} [tabindex="-1"]`);
    const tab = document.getElementById("tab-interactions");
    if (place || tab) {
      event.preventDefault();
      tab?.click();
      place?.focus();
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
    // More than that would cover the page; all of them stand in the list.
    while (shown.children.length >= MOST) {
      shown.firstElementChild.remove();
    }
    shown.append(toast);
  };

  // Whoever has answered need not be asked any more.
  document.addEventListener("htmx:afterRequest", event => {
    const [, number] = event.detail.pathInfo.requestPath.match(/\/interactions\/(\d+)\/answer/) ?? [];
    if (number && event.detail.successful) {
      shown.querySelector(`[data-number="${number}"]`)?.remove();
    }
  });

  roomEvents(container.dataset.events, container.dataset.after).on("interaction", (type, data) => {
    if (type === "opened") {
      show(data);
      document.getElementById("panel-interactions")?.dispatchEvent(new CustomEvent("live-tab:news"));
    } else if (type === "closed" || type === "deleted") {
      shown.querySelector(`[data-number="${data.number}"]`)?.remove();
    }
  });
};
