// Looks again after data-seconds, while the page is in sight.
export default element => {
  const again = () => (document.hidden ? document.addEventListener("visibilitychange", () => location.reload()) : location.reload());
  setTimeout(again, Number(element.dataset.seconds) * 1000);
};
