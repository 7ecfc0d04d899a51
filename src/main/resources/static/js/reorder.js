// Lets items be dragged. A drop presses the item's own button "up" or "down" with the new neighbour in it,
// so that mouse and keyboard are one request. The list comes back from the server.
function place({ item, oldIndex, newIndex }) {
  if (oldIndex === newIndex) {
    return;
  }
  const next = item.nextElementSibling;
  const button = item.querySelector(next ? "[name=before]" : "[name=after]");
  button.value = (next ?? item.previousElementSibling).dataset.number;
  button.type = "submit";
  button.classList.remove("disabled");
  button.click();
}

export default list => {
  if (!window.Sortable) {
    return;
  }
  list.querySelectorAll("[data-handle]").forEach(handle => handle.removeAttribute("hidden"));
  window.Sortable.create(list, { handle: "[data-handle]", animation: 150, onEnd: place });
};
