// The minutes and seconds until a <time>.
export default element => {
  const left = () => Math.max(0, Math.round((new Date(element.dateTime) - Date.now()) / 1000));
  const show = () => {
    const seconds = left();
    element.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (seconds > 0 && element.isConnected) {
      setTimeout(show, 1000);
    }
  };
  show();
};
