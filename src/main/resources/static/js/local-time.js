// Shows the time of a <time> element in the language of the page and the zone of the person.
export default element => {
  const at = new Date(element.dateTime);
  const style = { dateStyle: "medium", timeStyle: "short", numberingSystem: "latn" };
  element.textContent = at.toLocaleString(document.documentElement.lang, style);
};
