// Shows news at once: listens while the page is in sight only, because browsers allow few connections to one host.
export default notices => {
  let source;

  const show = () => window.htmx.ajax("GET", notices.dataset.banner, { target: notices, swap: "innerHTML" });

  const stop = () => {
    source?.close();
    source = undefined;
  };

  const listen = () => {
    stop();
    if (!document.hidden) {
      source = new EventSource(notices.dataset.stream);
      source.addEventListener("news", show);
      source.addEventListener("full", stop);
    }
  };

  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", event => event.persisted && listen());
  listen();
};
