// The one dialog of a page: htmx fills it, the browser traps the focus and closes it on Escape.

import { isOurs, isPoll, pageIn, tell, tellOfPoll, textOf } from "./dialog-refusals.js";

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

  const unanswered = () => {
    if (!dialog.open) {
      dialog.replaceChildren(document.getElementById("dialog-failure").content.cloneNode(true));
      open();
    }
    const place = dialog.querySelector("[data-refusal]");
    place && tell(place, dialog.dataset.unanswered);
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
    const { xhr } = event.detail;
    if (xhr.status < 400 || isPoll(dialog, event.detail) || !isOurs(xhr)) {
      return;
    }
    const refusal = pageIn(xhr);
    const place = dialog.querySelector("[data-refusal]");
    if (refusal && place) {
      tell(place, textOf(refusal));
    } else {
      show(event.detail, refusal);
    }
  });
  dialog.addEventListener("htmx:afterSwap", event => {
    const { target } = event.detail;
    if (target !== dialog) {
      // A new title is to be seen, but nobody is torn away from what they write.
      const writes = document.activeElement.matches("input, [contenteditable]");
      dialog.scrollTop = target.querySelector("#dialog-title") && !writes ? 0 : dialog.scrollTop;
      return;
    }
    if (!dialog.open) {
      open();
    } else if (!hasFocus()) {
      dialog.querySelector(".is-invalid, h1")?.focus();
    }
  });
  // At the document: what opens the dialog stands outside of it.
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!dialog.contains(detail.target)) {
      return;
    }
    if (isPoll(dialog, detail)) {
      tellOfPoll(dialog, detail.xhr);
    } else if (!(detail.xhr.status >= 200 && detail.xhr.status < 400) && !isOurs(detail.xhr)) {
      unanswered();
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
