// Shows a PDF page by page; the text of the page stands beside it for screen readers.
export default async element => {
  const part = name => element.querySelector(`[data-${name}]`);
  const canvas = element.querySelector("canvas");
  const { getDocument, GlobalWorkerOptions } = await import(element.dataset.library);
  GlobalWorkerOptions.workerSrc = element.dataset.worker;
  let pages;
  let number = 1;
  let drawing;

  async function draw() {
    drawing?.cancel();
    const page = await pages.getPage(number);
    const width = canvas.clientWidth * (window.devicePixelRatio || 1);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    drawing = page.render({ canvas, viewport });
    await drawing.promise.catch(error => error.name === "RenderingCancelledException" || Promise.reject(error));
    const text = await page.getTextContent();
    part("text").textContent = text.items.map(item => item.str).join(" ");
  }

  // Not the attribute "disabled", which would take the focus away.
  function mark(name, atEnd) {
    part(name).classList.toggle("disabled", atEnd);
    part(name).setAttribute("aria-disabled", atEnd);
  }

  function turn(step) {
    const next = number + step;
    if (next < 1 || next > pages.numPages) {
      return;
    }
    number = next;
    part("position").textContent = element.dataset.of.replace("{0}", number).replace("{1}", pages.numPages);
    mark("previous", number === 1);
    mark("next", number === pages.numPages);
    draw();
  }

  try {
    pages = await getDocument({
      url: new URL(element.dataset.url, location.href).href,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
    }).promise;
  } catch {
    return; // The words that were there already say to download it.
  }
  part("problem").hidden = true;
  part("viewer").hidden = false;
  part("previous").addEventListener("click", () => turn(-1));
  part("next").addEventListener("click", () => turn(1));
  element.addEventListener("keydown", event => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      turn(step);
    }
  });
  turn(0);
};
