// Says what comes to those who listen: one message by its words, many by their number, so that nobody is flooded.
const PAUSE = 5000;

// said and many: words with {0} and {1}.
export default (status, { said, many }) => {
  let waiting = 0;
  let timer;

  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) {
        status.textContent = many.replace("{0}", waiting);
        waiting = 0;
        rest();
      }
    }, PAUSE);
  };

  return (name, text) => {
    if (timer) {
      waiting++;
    } else {
      status.textContent = said.replace("{0}", () => name).replace("{1}", () => text);
      rest();
    }
  };
};
