// Who is on the stage, as pictures: screens first, a page at a time, who speaks framed and on the first page.
const PAGES = [[1400, 25], [992, 16], [576, 9], [0, 4]];

export default class Tiles {
  #root;
  #word;
  #me;
  #people = [];
  #tracks = new Map();
  #tiles = new Map();
  #order = [];
  #page = 0;

  constructor(root, me, word) {
    this.#root = root;
    this.#me = me;
    this.#word = word;
    root.querySelector("[data-pages]").addEventListener("click", event => {
      this.#page += Number(event.target.closest("[data-page]")?.dataset.page ?? 0);
      this.#show();
    });
    window.addEventListener("resize", () => this.#show());
  }

  // All people in the meeting; those on the stage have tiles.
  people(all) {
    this.#people = all.filter(it => it.place === "STAGE");
    const wanted = this.#people.flatMap(it => [...(it.sending.includes("screen") ? [`${it.id} screen`] : []), `${it.id} camera`]);
    this.#order = [...this.#order.filter(it => wanted.includes(it)), ...wanted.filter(it => !this.#order.includes(it))];
    this.#order.sort((a, b) => b.endsWith("screen") - a.endsWith("screen"));
    [...this.#tiles.keys()].filter(it => !wanted.includes(it)).forEach(it => this.#drop(it));
    this.#show();
  }

  // track: undefined when it is gone
  picture(id, source, track) {
    this.#tracks.set(`${id} ${source}`, track);
    this.#show();
  }

  speaking(ids) {
    const first = this.#size();
    this.#order.slice(first).filter(key => ids.includes(Number(key.split(" ")[0]))).forEach(key => {
      const silent = this.#order.slice(0, first).findLast(it => !it.endsWith("screen") && !ids.includes(Number(it.split(" ")[0])));
      if (silent) {
        const [a, b] = [this.#order.indexOf(silent), this.#order.indexOf(key)];
        [this.#order[a], this.#order[b]] = [key, silent];
        this.#show();
      }
    });
    this.#tiles.forEach((tile, key) => tile.classList.toggle("is-speaking", ids.includes(Number(key.split(" ")[0])) && key.endsWith("camera")));
  }

  #size() {
    return PAGES.find(([width]) => this.#root.clientWidth >= width)[1];
  }

  #show() {
    const size = this.#size();
    const pages = Math.max(1, Math.ceil(this.#order.length / size));
    this.#page = Math.min(Math.max(0, this.#page), pages - 1);
    const shown = this.#order.slice(this.#page * size, (this.#page + 1) * size);
    [...this.#tiles.keys()].filter(it => !shown.includes(it)).forEach(it => this.#drop(it));
    shown.forEach((key, at) => this.#place(key, at));
    this.#root.querySelector("[data-empty]").hidden = shown.length > 0;
    this.#root.querySelector("[data-tiles]").hidden = !shown.length;
    const pager = this.#root.querySelector("[data-pages]");
    pager.hidden = pages === 1;
    pager.querySelector("[data-page-now]").textContent = this.#word("page").replace("{0}", this.#page + 1).replace("{1}", pages);
    pager.querySelector("[data-page='-1']").disabled = this.#page === 0;
    pager.querySelector("[data-page='1']").disabled = this.#page === pages - 1;
  }

  #place(key, at) {
    const list = this.#root.querySelector("[data-tiles]");
    const tile = this.#tiles.get(key) ?? this.#made(key);
    if (list.children[at] !== tile) {
      list.insertBefore(tile, list.children[at] ?? null);
    }
    this.#fill(tile, key);
  }

  #made(key) {
    const tile = this.#root.closest("#live-stage").querySelector("[data-tile]").content.firstElementChild.cloneNode(true);
    tile.dataset.tileOf = key;
    this.#tiles.set(key, tile);
    return tile;
  }

  #fill(tile, key) {
    const [id, source] = key.split(" ");
    const person = this.#people.find(it => it.id === Number(id));
    const mine = person.id === this.#me;
    const name = mine ? this.#word("you").replace("{0}", person.name) : person.name;
    const track = this.#tracks.get(key);
    const lit = Boolean(track) && person.sending.includes(source);
    tile.classList.toggle("is-mine", mine);
    tile.classList.toggle("is-screen", source === "screen");
    tile.classList.toggle("is-dark", !lit);
    tile.querySelector("bdi").textContent = source === "screen" ? this.#word("screen-of").replace("{0}", person.name) : name;
    tile.querySelector(".live-initial").textContent = lit ? "" : [...person.name][0] ?? "";
    tile.querySelector("[data-muted]").hidden = source === "screen" || person.sending.includes("microphone");
    const video = tile.querySelector("video");
    if (video.srcObject?.getTracks()[0] !== track) {
      video.srcObject = track ? new MediaStream([track]) : null;
    }
    // Browsers stop what was moved within the page.
    if (track && video.paused) {
      video.play().catch(() => {});
    }
  }

  #drop(key) {
    this.#tiles.get(key).remove();
    this.#tiles.delete(key);
  }
}
