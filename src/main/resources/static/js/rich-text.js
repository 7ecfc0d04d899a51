// Puts the editor over a text area, which keeps the HTML and is what the form sends.
const COLOURS = ["red", "orange", "green", "blue", "purple"];
const FORMATS = ["bold", "italic", "underline", "list", "color", "link"];

// Tab leaves the editor: a keyboard must not be caught in it.
const KEYS = { tab: null, indent: null, outdent: null, "remove tab": null };

async function load(url) {
  if (!window.Quill) {
    await import(url);
    // Colours are classes: the policy of the pages forbids inline styles.
    const colour = window.Quill.import("attributors/class/color");
    colour.whitelist = COLOURS;
    window.Quill.register("formats/color", colour, true);
  }
  return window.Quill;
}

function connect(toolbar, quill) {
  const controls = [...toolbar.querySelectorAll("[data-format]")];
  const isOn = (control, formats) => (formats[control.dataset.format] ?? false) === (control.dataset.value ?? true);

  const follow = () => {
    const formats = quill.getSelection() ? quill.getFormat() : {};
    controls.forEach(control => {
      if (control.matches("select")) {
        control.value = COLOURS.includes(formats.color) ? formats.color : "";
      } else {
        control.setAttribute("aria-pressed", isOn(control, formats));
        control.classList.toggle("active", isOn(control, formats));
      }
    });
  };

  controls.forEach(control => {
    const event = control.matches("select") ? "change" : "click";
    control.addEventListener(event, () => {
      const value = control.matches("select") ? control.value || false : control.dataset.value ?? true;
      const off = !control.matches("select") && control.getAttribute("aria-pressed") === "true";
      quill.focus();
      quill.format(control.dataset.format, off ? false : value, "user");
      follow();
    });
    // The selection stays where it is when a button is pressed with the mouse.
    control.addEventListener("mousedown", press => control.matches("button") && press.preventDefault());
  });
  quill.on("selection-change", range => range && follow());
  quill.on("text-change", follow);
}

function describe(quill, area, label) {
  const root = quill.root;
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.setAttribute("aria-labelledby", label.id);
  root.setAttribute("dir", "auto");
  ["aria-invalid", "aria-describedby"]
    .filter(name => area.hasAttribute(name))
    .forEach(name => root.setAttribute(name, area.getAttribute(name)));
  label.addEventListener("click", event => {
    event.preventDefault();
    quill.focus();
  });
}

// The area stays in use until the editor has its text, its caret and its focus: what is typed meanwhile goes nowhere else.
function takeOver(quill, area) {
  const contents = html => quill.clipboard.convert({ html });
  quill.setContents(contents(area.value), "silent");
  quill.history.clear();
  const caret = Math.min(contents(area.value.slice(0, area.selectionStart)).length(), quill.getLength() - 1);
  const focused = area === document.activeElement;
  // Not hidden: whoever sends the focus there, like the mark of an error, finds the editor.
  area.classList.add("visually-hidden");
  area.tabIndex = -1;
  area.setAttribute("aria-hidden", "true");
  area.addEventListener("focus", () => quill.focus());
  return () => focused && quill.setSelection(caret, "silent");
}

export default async field => {
  const area = field.querySelector("textarea");
  const Quill = await load(field.dataset.editor);
  const surface = field.querySelector("[data-surface]");
  const toolbar = field.querySelector("[data-toolbar]");
  const quill = new Quill(surface, { formats: FORMATS, modules: { keyboard: { bindings: KEYS }, toolbar: false } });
  const focus = takeOver(quill, area);

  quill.on("text-change", () => {
    // The editor writes every space as a hard one.
    area.value = quill.getText().trim() ? quill.getSemanticHTML().replaceAll("&nbsp;", " ") : "";
    area.dispatchEvent(new Event("change", { bubbles: true }));
  });
  describe(quill, area, field.querySelector("label"));
  connect(toolbar, quill);
  surface.hidden = false;
  toolbar.hidden = false;
  focus();
};
