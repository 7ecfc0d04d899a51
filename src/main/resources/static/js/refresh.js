// Part of a page that is fetched anew whenever the page comes back into sight. It is replaced only if it says something else by
// now: the focus may be in it.
export default part => {
  const look = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById(part.id);
    if (now && now.textContent !== part.textContent) {
      window.htmx.swap(part, now.innerHTML, { swapStyle: "innerHTML" });
    }
  };

  document.addEventListener("visibilitychange", () => document.hidden || look());
};
