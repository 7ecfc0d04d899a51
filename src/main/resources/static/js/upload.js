// Sends the chosen files one after the other as bare bytes, each with its progress and a way to stop it.
const busy = event => event.preventDefault();

function send(form, file, row) {
  return new Promise(ended => {
    const request = new XMLHttpRequest();
    const progress = row.querySelector("progress");
    const url = new URL(form.dataset.url, location.href);
    url.searchParams.set("name", file.name);
    url.searchParams.set("type", file.type);
    request.open("POST", url);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    const token = document.querySelector('meta[name="csrf-token"]').content;
    request.setRequestHeader(document.querySelector('meta[name="csrf-header"]').content, token);
    request.upload.onprogress = event => event.lengthComputable && (progress.value = event.loaded / event.total);
    request.onload = () => ended(request.status === 201 ? null : problem(request) ?? form.dataset.failed);
    request.onerror = () => ended(form.dataset.failed);
    request.onabort = () => ended("");
    row.querySelector("[data-cancel]").addEventListener("click", () => request.abort());
    request.send(file);
  });
}

// The server's own words, from the page that it answers with.
function problem(request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  return page.querySelector("main [role=alert]")?.textContent;
}

function refusal(form, file) {
  if (file.size > Number(form.dataset.limit)) {
    return form.dataset.tooLarge;
  }
  return file.size === 0 ? form.dataset.empty : null;
}

function newRow(form, file) {
  const row = form.querySelector("template").content.firstElementChild.cloneNode(true);
  row.querySelector("[data-name]").textContent = file.name;
  form.querySelector("[data-uploads]").append(row);
  return row;
}

function conclude(form, file, row, outcome) {
  const status = form.querySelector("[data-status]");
  if (outcome) {
    const alert = row.querySelector("[data-problem]");
    row.querySelectorAll("progress, [data-cancel]").forEach(element => element.remove());
    alert.hidden = false;
    alert.textContent = outcome;
  } else {
    row.remove();
    status.textContent = `${file.name}: ${outcome === null ? form.dataset.done : form.dataset.cancelled}`;
  }
}

export default form => {
  const input = form.querySelector("input[type=file]");
  const waiting = [];
  let running = false;

  async function run() {
    running = true;
    addEventListener("beforeunload", busy);
    while (waiting.length) {
      const { file, row } = waiting.shift();
      conclude(form, file, row, row.isConnected ? (refusal(form, file) ?? (await send(form, file, row))) : "");
    }
    removeEventListener("beforeunload", busy);
    running = false;
    htmx.ajax("GET", form.dataset.list, { target: form.dataset.target, select: form.dataset.target, swap: "outerHTML" });
  }

  function add(files) {
    for (const file of files) {
      const row = newRow(form, file);
      row.querySelector("[data-cancel]").addEventListener("click", () => (row.remove(), input.focus()), { once: true });
      waiting.push({ file, row });
    }
    form.reset();
    running || run();
  }

  input.multiple = true;
  form.querySelector("[type=submit]").hidden = true;
  input.addEventListener("change", () => add([...input.files]));
};
