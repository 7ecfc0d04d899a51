// The one dialog of a page: htmx fills it, the browser traps the focus and closes it on Escape.

// The content of a page that refuses; a form that comes back with its errors is no page.
const refusalIn = xhr => new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("main");

export default dialog => {
  let opener;
  let pressed;

  const hasFocus = () => dialog !== document.activeElement && dialog.contains(document.activeElement);

  const open = () => {
    const menu = document.activeElement.closest("details");
    opener = menu?.querySelector("summary") ?? document.activeElement;
    menu?.removeAttribute("open");
    dialog.showModal();
    dialog.querySelector("input:not([type=hidden])")?.focus();
  };

  // A refusal never takes away what was typed: the form says it, and has its own way out.
  const tell = (place, refusal) => {
    place.textContent = refusal.querySelector("[role=alert]").textContent;
    place.hidden = false;
    place.scrollIntoView({ block: "center" });
  };

  const show = (swap, refusal) => {
    refusal?.querySelector("[data-dialog-close]").removeAttribute("hidden");
    swap.serverResponse = refusal ? `<div class="card card-body">${refusal.innerHTML}</div>` : swap.xhr.responseText;
    swap.shouldSwap = true;
    swap.isError = false;
  };

  dialog.addEventListener("htmx:beforeRequest", event => {
    pressed = hasFocus() ? document.activeElement : pressed;
    if (event.detail.requestConfig.verb !== "get") {
      dialog.querySelector("[data-refusal]")?.setAttribute("hidden", "");
    }
  });
  dialog.addEventListener("htmx:beforeSwap", event => {
    const { xhr, target, requestConfig } = event.detail;
    // What looks again by itself looks again.
    if (xhr.status < 400 || (requestConfig.verb === "get" && target !== dialog)) {
      return;
    }
    const refusal = refusalIn(xhr);
    const place = dialog.querySelector("[data-refusal]");
    if (refusal && place) {
      tell(place, refusal);
    } else {
      show(event.detail, refusal);
    }
  });
  dialog.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target !== dialog) {
      return;
    }
    if (!dialog.open) {
      open();
    } else if (!hasFocus()) {
      dialog.querySelector(".is-invalid, h1")?.focus();
    }
  });
  // The button was disabled while the request was under way, and lost the focus by that.
  dialog.addEventListener("htmx:afterRequest", () => {
    if (dialog.open && !hasFocus()) {
      pressed?.focus();
    }
  });
  dialog.addEventListener("click", event => {
    if (event.target.closest("[data-dialog-close]")) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    dialog.replaceChildren();
    opener?.focus();
  });
};
