// Enter Room: asks for a ticket here, where the session is, and takes it along into a tab of its own.
export default form => {
  const ticket = async () => {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("entrance");
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    // At once: later the browser would not know any more that a person wanted the tab.
    const name = `room-${crypto.randomUUID()}`;
    const tab = window.open("", name);
    const entrance = tab && (await ticket().catch(() => undefined));
    if (!entrance) {
      tab?.close();
      return form.submit();
    }
    entrance.target = name;
    entrance.hidden = true;
    document.body.append(entrance);
    entrance.submit();
    entrance.remove();
  });
};
