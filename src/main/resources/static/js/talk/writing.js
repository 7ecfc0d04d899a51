// What is being written: sent by Enter, an answer to a message if wanted, kept until it has arrived.
export default panel => {
  const refused = panel.querySelector("[data-refusal]");
  const form = () => panel.querySelector("[data-act=write]");
  const text = () => form()?.querySelector("textarea");

  const refuse = words => {
    refused.textContent = words ?? "";
    refused.hidden = !words;
  };

  const answer = message => {
    const replying = form().querySelector("[data-replying]");
    form().elements.replyTo.value = message?.dataset.message ?? "";
    replying.querySelector("[data-replied]").textContent = message?.querySelector("[data-name]").textContent ?? "";
    replying.hidden = !message;
    text().focus();
  };

  panel.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target === text() && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form().requestSubmit();
    }
  });

  panel.addEventListener("click", event => {
    const link = event.target.closest("[data-reply], [data-reply-cancel]");
    if (link && form()) {
      event.preventDefault();
      answer(link.closest("[data-message]"));
    }
  });

  return {
    refuse,
    // Leaves the field to the next message while this one is on its way.
    take: () => {
      const words = text().value;
      text().value = "";
      answer();
      return words;
    },
    giveBack: words => {
      if (text()) {
        text().value = [text().value, words].filter(it => it).join("\n");
      }
    },
  };
};
