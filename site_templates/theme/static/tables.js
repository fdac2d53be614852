// Tables people can work with: sorted by their heads, filtered by text, both kept in the address so that a view can be
// shared, heads that stay in sight. Without script every table is there in full; with it nothing moves (tables.css).

import { columnOf, folded, ordered, wordsOf } from "./cells.js";
import { element } from "./element.js";
import { keepHeads } from "./heads.js";

const PAUSE = 150; // ms after the last key before the rows are filtered
// Rows laid out in one go: a slow machine stays responsive in between. Stacked rows are laid out one by one, those of a
// table all anew each time.
const AT_ONCE = { stacked: 30, table: 80 };
const small = matchMedia("(max-width: 820px)");

const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** What the address says about a table: `?departments.sort=-执行率&departments.filter=教育`. */
function remembered(name) {
  const asked = new URLSearchParams(location.search);
  const sort = asked.get(`${name}.sort`) ?? "";
  return { by: sort.replace(/^-/, ""), sign: sort.startsWith("-") ? -1 : 1, filter: asked.get(`${name}.filter`) ?? "" };
}

function remember(name, { by, sign, filter }) {
  const address = new URL(location.href);
  const keep = (key, value) => (value ? address.searchParams.set(key, value) : address.searchParams.delete(key));
  keep(`${name}.sort`, by && (sign < 0 ? `-${by}` : by));
  keep(`${name}.filter`, filter);
  // The same page, seen otherwise: the back button leads to where the reader came from.
  history.replaceState(history.state, "", address);
}

/** One table with its rows, its view and the controls over both. */
class Worked {
  constructor(table, tools) {
    this.table = table;
    this.name = table.dataset.table;
    this.body = table.tBodies[0];
    this.rows = [...this.body.rows];
    this.unit = /单位：\s*(亿元|万元|元)/.exec(table.caption?.textContent ?? "")?.[1] ?? "";
    this.heads = new Map();
    this.columns = new Map();
    this.turns = new Map();
    this.view = { by: "", sign: 1, filter: "" };
    table.classList.add("live");
    if (this.regular()) for (const [at, head] of [...table.tHead.rows[0].cells].entries()) this.offer(head, at);
    if (tools) this.equip(tools);
    keepHeads(table);
    const view = remembered(this.name);
    if (!this.heads.has(view.by)) view.by = "";
    if (this.field) this.field.value = view.filter;
    else view.filter = "";
    if (view.by || view.filter) this.show(view);
    else this.tell();
    this.ready = true;
  }

  /** Whether each row has a cell under each head: rows that belong together cannot be taken apart. */
  regular() {
    const { rows } = this.table.tHead ?? {};
    return rows?.length === 1 && this.rows.every((row) => row.cells.length === rows[0].cells.length);
  }

  /** A head that can be sorted becomes a button. */
  offer(head, at) {
    const by = head.dataset.key ?? wordsOf(head);
    if (!by || head.matches(".wide") || head.querySelector(".unseen") || this.heads.has(by)) return;
    const button = element("button", { type: "button", className: "sorter" });
    // A term that explains itself in the head keeps its own control; the button then stands beside it.
    if (head.querySelector("a, button, details, [tabindex], dfn")) {
      button.classList.add("beside");
      button.setAttribute("aria-label", `按${by}排序`);
      head.append(button);
    } else {
      button.append(...head.childNodes);
      head.append(button);
    }
    button.addEventListener("click", () => this.turn(by));
    this.heads.set(by, { head, at });
  }

  /** Up, down, and back as it was. */
  turn(by) {
    const again = this.view.by === by;
    this.sort(again && this.view.sign < 0 ? "" : by, again ? -1 : 1);
  }

  sort(by, sign) {
    this.show({ ...this.view, by, sign: by ? sign : 1 });
    remember(this.name, this.view);
  }

  filter(text) {
    this.show({ ...this.view, filter: text.trim() });
    remember(this.name, this.view);
  }

  column(by) {
    if (!this.columns.has(by)) {
      const { head, at } = this.heads.get(by);
      const cells = this.rows.map((row) => row.cells[at]);
      this.columns.set(by, columnOf(cells, this.unit, head.classList.contains("n")));
    }
    return this.columns.get(by);
  }

  show(view) {
    const before = this.view;
    this.view = view;
    if (view.by !== before.by || view.sign !== before.sign) this.arrange();
    if (view.filter !== before.filter) this.narrow();
    this.tell();
  }

  arrange() {
    const { by, sign } = this.view;
    const order = by ? ordered(this.column(by), sign).map((at) => this.rows[at]) : this.rows;
    // From the top: what is in sight stands right at once.
    this.gradually("arrange", (from, to) => this.body.rows[from].before(...order.slice(from, to)));
    for (const [name, { head }] of this.heads) {
      if (name === by) head.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    if (!this.direction) return;
    this.choice.value = by;
    this.direction.classList.toggle("idle", !by);
    this.direction.textContent = this.called();
  }

  narrow() {
    const sought = folded(this.view.filter);
    this.texts ??= this.rows.map((row) => [...row.cells].map((cell) => folded(wordsOf(cell))).join("\n"));
    const fits = this.texts.map((text) => text.includes(sought));
    this.shown = fits.filter(Boolean).length;
    this.gradually("narrow", (from, to) => {
      for (let at = from; at < to; at += 1) this.rows[at].hidden = !fits[at];
    });
    this.nothing ??= this.empty();
    this.nothing.hidden = this.shown > 0;
  }

  /** Something done to all rows, some at once; when it begins anew, what was left of the last time is left undone. */
  async gradually(name, work) {
    const mine = (this.turns.get(name) ?? 0) + 1;
    this.turns.set(name, mine);
    const some = small.matches ? AT_ONCE.stacked : AT_ONCE.table;
    for (let from = 0; from < this.rows.length; from += some) {
      // A long table answers a reader's click first, then its rows follow; a view from the address stands at once.
      if (from || (this.ready && this.rows.length > some)) await nextFrame();
      if (this.turns.get(name) !== mine) return;
      work(from, Math.min(from + some, this.rows.length));
    }
  }

  empty() {
    const again = element("button", { type: "button", textContent: "显示全部行" });
    again.addEventListener("click", () => this.clear());
    const columns = this.table.tHead.rows[0].cells.length;
    const row = element("tr", { className: "nothing" }, element("td", { colSpan: columns }, "没有符合的行。", again));
    this.body.append(row);
    return row;
  }

  clear() {
    this.field.value = "";
    this.filter("");
    this.field.focus();
  }

  /** The words for the direction: 从小到大, 从重到轻 … */
  called() {
    const { by, sign } = this.view;
    return by && this.column(by)[sign < 0 ? "down" : "up"];
  }

  tell() {
    if (!this.count) return;
    const { by, filter } = this.view;
    const all = this.rows.length;
    const total = this.shown < all && this.table.tFoot ? `，合计仍是全部 ${all} 行的` : "";
    const narrowed = this.shown ? `显示 ${this.shown} 行，共 ${all} 行${total}` : `没有符合的行，共 ${all} 行`;
    this.count.textContent = filter ? narrowed : `共 ${all} 行`;
    this.order.textContent = by ? `，按${by}排序，${this.called()}` : "";
    if (this.wipe) this.wipe.hidden = !filter;
  }

  /** The controls above the table, in the room kept for them; a table seen at a glance has but its count. */
  equip(tools) {
    tools.classList.add("live");
    this.count = element("span");
    this.order = element("span", { className: "unseen" });
    const status = element("p", { className: "count" }, this.count, this.order);
    status.setAttribute("role", "status");
    tools.append(status);
    if (!tools.classList.contains("few")) this.equipLong(tools);
  }

  equipLong(tools) {
    this.field = element("input", { type: "search", autocomplete: "off", placeholder: "名称、数字…", enterKeyHint: "done" });
    this.wipe = element("button", { type: "button", textContent: "清除", hidden: true });
    this.choice = element("select", {}, new Option("原来的顺序", ""), ...[...this.heads.keys()].map((by) => new Option(by, by)));
    this.direction = element("button", { type: "button", className: "idle" });
    const sorting = !this.heads.size ? "" : element("div", { className: "sorting" }, element("label", {}, "排序", this.choice), this.direction);
    const within = `在${tools.dataset.within ? ` ${tools.dataset.within}` : "表"}中找`;
    tools.prepend(element("div", { className: "sifting" }, element("label", {}, within, this.field), this.wipe), sorting);
    // Several tables on a page: each control says whose it is.
    const whose = this.table.closest("[role=region]")?.getAttribute("aria-label");
    if (whose) this.nameControls(within, whose);
    this.listen();
  }

  nameControls(within, whose) {
    this.field.setAttribute("aria-label", `${within}：${whose}`);
    this.wipe.setAttribute("aria-label", `清除：${whose}`);
    this.choice.setAttribute("aria-label", `排序：${whose}`);
  }

  listen() {
    let pause = 0;
    const now = () => {
      clearTimeout(pause);
      this.filter(this.field.value);
    };
    this.field.addEventListener("input", (event) => {
      clearTimeout(pause);
      // An input method is still composing: wait for the word.
      if (!event.isComposing) pause = setTimeout(now, PAUSE);
    });
    this.field.addEventListener("compositionend", now);
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) now();
    });
    this.wipe.addEventListener("click", () => this.clear());
    this.choice.addEventListener("change", () => this.sort(this.choice.value, 1));
    this.direction.addEventListener("click", () => this.sort(this.view.by, -this.view.sign));
  }
}

for (const table of document.querySelectorAll("table[data-table]")) {
  const tools = document.querySelector(`.tools[data-for="${CSS.escape(table.dataset.table)}"]`);
  new Worked(table, tools);
}
