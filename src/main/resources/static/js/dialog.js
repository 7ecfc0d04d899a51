// The one dialog of a page: htmx fills it, the browser traps the focus and closes it on Escape.
export default dialog => {
  let opener;

  const open = () => {
    const menu = document.activeElement.closest("details");
    opener = menu?.querySelector("summary") ?? document.activeElement;
    menu?.removeAttribute("open");
    dialog.showModal();
    dialog.querySelector("input:not([type=hidden])")?.focus();
  };

  dialog.addEventListener("htmx:beforeSwap", event => {
    const { xhr, target } = event.detail;
    if (target === dialog && xhr.status >= 400) {
      // A form with its errors comes as it is; of a page that refuses, the content is shown.
      const refusal = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("main");
      event.detail.serverResponse = refusal ? `<div class="card card-body">${refusal.innerHTML}</div>` : xhr.responseText;
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  dialog.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target !== dialog) {
      return;
    }
    if (!dialog.open) {
      open();
    } else if (!dialog.contains(document.activeElement) || document.activeElement === dialog) {
      dialog.querySelector(".is-invalid, h1")?.focus();
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
