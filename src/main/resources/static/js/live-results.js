// Puts new counts into what is shown of a result. Words of people go in as text.
const word = ({ label, size, people }) => {
  const item = document.createElement("li");
  const text = Object.assign(document.createElement("bdi"), { className: `word-${size}`, textContent: label });
  const count = Object.assign(document.createElement("span"), { className: "small text-body-secondary", textContent: people });
  item.append(text, " ", count);
  return item;
};

const row = (table, { choice, people, percent }) => {
  const line = table.querySelector(`tr[data-choice="${choice}"]`);
  line.querySelector("[data-people]").textContent = people;
  line.querySelector("[data-percent]").textContent = percent;
  line.querySelector("progress").value = percent;
};

// Returns false if the counts alone do not say it: texts have to be asked for.
export default (result, { people, lines }) => {
  result.querySelector("[data-all]").textContent = people;
  const table = result.querySelector("table");
  const mean = result.querySelector("[data-mean]");
  if (table) {
    lines.forEach(line => row(table, line));
  }
  if (mean) {
    const sum = lines.reduce((all, line) => all + Number(line.choice) * line.people, 0);
    mean.textContent = (people ? sum / people : 0).toFixed(1);
  }
  result.querySelector("[data-cloud]")?.replaceChildren(...lines.map(word));
  return !result.querySelector("[data-texts]");
};
