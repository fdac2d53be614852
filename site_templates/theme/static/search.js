// The search page: Pagefind's index, our own interface. Without script or WASM the list of titles below remains.

// At first what fills a telephone twice over: each page found costs 5 KB. Whoever asks for more is given more.
const SHOWN_AT_FIRST = 5;
const SHOWN_AT_ONCE = 10;
const SECTIONS_SHOWN = 3;
const BEFORE = 16; // words of an excerpt before the hit, and from it on
const AFTER = 56;
const FILTERS = ["年度", "部门", "内容"];

const form = document.getElementById("search");
const input = document.getElementById("q");
const filters = document.getElementById("filters");
const status = document.getElementById("status");
const results = document.getElementById("results");
const more = document.getElementById("more");

// In the index a number is a word of letters and every Chinese character stands alone (build/search.py says why).
// The same rules here: queries are written that way, and what is found is written back.
const NUMBER = /(^|[^0-9A-Za-z])((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?![0-9A-Za-z])/g;
const WORD = /zq([a-k]+)/g;
const HAN = /([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])/gu;
const WIDE = "[\\u2018-\\u201d\\u2026\\u3000-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]";
const GAP = new RegExp(`(${WIDE}|[0-9A-Za-z%]) +(?=${WIDE})|(${WIDE}) +(?=[0-9A-Za-z])`, "g");

// What stood close to a number: 2023-01, 3/5, (18), 97%.
const TIGHT = / (?=[%)\]])|([(\[]) (?=[0-9])|(?<=[0-9]) ([-\/~:]) (?=[0-9])/g;

function inLetters(text) {
  const number = (_, before, digits) =>
    `${before}zq${[...digits.replaceAll(",", "")].map((c) => (c === "." ? "k" : "abcdefghij"[Number(c)])).join("")}`;
  return text.replace(NUMBER, number);
}

function asWritten(text) {
  const digits = (_, letters) => [...letters].map((c) => (c === "k" ? "." : "abcdefghij".indexOf(c))).join("");
  return text.replaceAll("\u200b", "").replace(WORD, digits).replace(GAP, "$1$2").replace(TIGHT, "$1$2").replace(/ ?\. ·/g, " ·").replace(/(?:· *){2,}/g, "· ");
}

/** The pieces of what was typed that must each stand on the page, in one piece. */
function pieces(typed) {
  const text = typed.normalize("NFKC").replace(/[“”„‟「」『』]/g, '"');
  const found = [];
  for (const [number, part] of text.split('"').entries()) {
    const lettered = inLetters(part);
    // Inside quotes blanks belong to the piece; outside they separate.
    const kept = number % 2 ? [lettered.replace(/[^\p{L}\p{N}\s]+/gu, " ")] : lettered.split(/[^\p{L}\p{N}]+/u);
    found.push(...kept.map((piece) => piece.trim()).filter(Boolean));
  }
  return found;
}

/** A piece as the words the index holds, in order. */
function tokens(piece) {
  return piece.toLowerCase().replace(HAN, " $1 ").split(/\s+/).filter(Boolean);
}

const segmenter = Intl.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** The words of the pieces, for when a piece as a whole is nowhere. */
function wordsOf(found) {
  if (!segmenter) return found;
  return found.flatMap((piece) => [...segmenter.segment(piece)].filter((s) => s.isWordLike).map((s) => s.segment));
}

// Only shards that can hold what is sought are opened, this many before the visitor is asked.
const OPENED_AT_ONCE = 4;

let library = null;

const phrase = (piece) => `"${tokens(piece).join(" ")}"`;

/** The pages of a shard on which every piece stands, each with its score, and whether it is a report. */
async function searchShard(shard, found, picked) {
  const ask = (term, filters) => shard.search(term, { filters });
  const answers = found.length
    ? await Promise.all(found.map((piece) => ask(phrase(piece), picked)))
    : [await ask(null, picked)];
  const lists = answers.map((answer) => answer.results).sort((a, b) => a.length - b.length);
  if (!lists[0].length) return [];
  // Among pages that hold the words, reports come first: they are what people look for.
  const first = picked.内容 ? [] : (await ask(found.length ? phrase(found[0]) : null, { ...picked, 内容: "报告" })).results;
  const reports = new Set(first.map((result) => result.id));
  const scores = lists.slice(1).map((list) => new Map(list.map((result) => [result.id, result.score])));
  return lists[0]
    .filter((result) => scores.every((map) => map.has(result.id)))
    .map((result) => ({
      report: reports.has(result.id),
      score: scores.reduce((sum, map) => sum + map.get(result.id), result.score),
      data: result.data,
    }));
}

/** What the router and the shards hold, each fetched once and only when it is asked for. */
class Library {
  constructor(base, Shard, { shards, router, bits, filters }) {
    Object.assign(this, { base, Shard, names: shards, router, bits, filters, opened: new Map(), buckets: new Map() });
  }

  static async load() {
    const base = new URL("../pagefind/", import.meta.url).pathname;
    const [{ PagefindInstance: Shard }, listed] = await Promise.all([
      import(new URL("../pagefind/pagefind.js", import.meta.url)),
      fetched(`${base}shards.json`, "no-cache"),
    ]);
    // All shards run on the one WASM module.
    await new Shard({ basePath: base }).loadWasm("unknown");
    return new Library(base, Shard, listed);
  }

  bucket(word) {
    const number = this.bits ? crc32(word) >>> (32 - this.bits) : 0;
    if (!this.buckets.has(number)) this.buckets.set(number, fetched(`${this.base}router/${this.router}/${number}.json`));
    return this.buckets.get(number);
  }

  async holding(word) {
    return numbers((await this.bucket(word))[word] ?? "");
  }

  /** The shards that can hold all pieces on pages with these marks, by number. */
  async candidates(found, picked) {
    const words = [...found.flatMap(routed), ...Object.entries(picked).map(([name, value]) => `${name}=${value}`)];
    const sets = await Promise.all([...new Set(words)].map((word) => this.holding(word)));
    return [...this.names.keys()].filter((number) => sets.every((set) => set.has(number)));
  }

  open(number) {
    if (!this.opened.has(number)) this.opened.set(number, this.#opening(number));
    return this.opened.get(number);
  }

  async #opening(number) {
    const shard = new this.Shard({ basePath: `${this.base}${this.names[number]}/`, metaCacheTag: this.router });
    await shard.init("zh", { load_wasm: false });
    return shard;
  }

  departments() {
    this.named ??= fetched(`${this.base}departments.json`);
    return this.named;
  }
}

async function fetched(address, cache = "default") {
  const answer = await fetch(address, { cache });
  if (answer.status === 404 && address.includes("/router/")) return {}; // no word begins with these bits
  if (!answer.ok) throw new Error(address);
  return answer.json();
}

function crc32(word) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(word)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ -1) >>> 0;
}

/** "0-3,7" as a set. */
function numbers(ranges) {
  const set = new Set();
  for (const range of ranges.split(",").filter(Boolean)) {
    const [first, last = first] = range.split("-").map(Number);
    for (let number = first; number <= last; number++) set.add(number);
  }
  return set;
}

/** What the router knows of a piece: which characters stand together, and what stands alone. */
function routed(piece) {
  const words = tokens(piece);
  const alone = words.map((word) => word.search(HAN) < 0);
  return words.flatMap((word, at) => {
    if (alone[at]) return [word];
    if (at + 1 < words.length && !alone[at + 1]) return [word + words[at + 1]];
    return at > 0 && !alone[at - 1] ? [] : [word];
  });
}

function chosen() {
  const picked = {};
  for (const field of filters.querySelectorAll("select, input")) if (field.value) picked[field.name] = field.value;
  return picked;
}

function choice(name, values, asked) {
  const select = document.createElement("select");
  values.sort((a, b) => (name === "年度" ? b.localeCompare(a) : a.localeCompare(b, "zh")));
  select.append(new Option("全部", ""), ...values.map((value) => new Option(value, value)));
  if (values.includes(asked)) select.value = asked;
  return select;
}

/** For a list that grows with the archive: its names are fetched when somebody is about to choose one. */
function entry(asked) {
  const box = document.createElement("input");
  box.placeholder = "全部";
  box.value = asked ?? "";
  box.setAttribute("list", "departments");
  const list = document.createElement("datalist");
  list.id = "departments";
  filters.append(list);
  const offer = async () => list.append(...(await library.departments()).map((name) => new Option(name, name)));
  box.addEventListener("focus", offer, { once: true });
  return box;
}

async function offerFilters(asked) {
  for (const name of FILTERS) {
    let field = null;
    if (name === "部门" && library.names.length > 1) field = entry(asked.get(name));
    else {
      const values = name === "部门" ? await library.departments() : (library.filters[name] ?? []);
      if (values.length) field = choice(name, [...values], asked.get(name));
    }
    if (!field) continue;
    field.name = name;
    field.addEventListener("change", () => run(true));
    const label = document.createElement("label");
    label.append(name, field);
    filters.append(label);
  }
  filters.hidden = !filters.childElementCount;
}

/** Where the pieces stand in the words of a page: start -> length. Pagefind tells only the first of each. */
function hits(text, found) {
  const lower = text.map((word) => word.toLowerCase());
  const marks = new Map();
  for (const piece of found.map(tokens)) {
    for (let at = lower.indexOf(piece[0]); at >= 0; at = lower.indexOf(piece[0], at + 1)) {
      if (piece.every((word, offset) => lower[at + offset] === word)) marks.set(at, piece.length);
    }
  }
  return marks;
}

/** The first hit of each section, in the order of the page; a section is known by its heading. */
function sections(page, marks) {
  const headings = page.anchors.filter((anchor) => /^h[23]$/.test(anchor.element)).sort((a, b) => a.location - b.location);
  const firsts = new Map();
  for (const at of [...marks.keys()].sort((a, b) => a - b)) {
    const heading = headings.findLast((anchor) => anchor.location <= at);
    if (!firsts.has(heading)) firsts.set(heading, at);
  }
  return [...firsts];
}

// Everything in an excerpt is text; only the hits are marked.
function excerpt(text, marks, at, from) {
  const paragraph = document.createElement("p");
  const start = Math.max(from, at - BEFORE);
  const end = Math.min(text.length, at + AFTER);
  let plain = [];
  const flush = () => {
    paragraph.append(asWritten(plain.join(" ")));
    plain = [];
  };
  for (let i = start; i < end; ) {
    const length = marks.get(i);
    if (!length) plain.push(text[i++]);
    else {
      flush();
      const mark = document.createElement("mark");
      mark.textContent = asWritten(text.slice(i, i + length).join(" "));
      paragraph.append(mark);
      i += length;
    }
  }
  flush();
  if (start > from) paragraph.prepend("…");
  if (end < text.length) paragraph.append("…");
  return paragraph;
}

function link(title, address) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = asWritten(title);
  return anchor;
}

function show(page, found) {
  const text = page.raw_content.split(/[\s\u200b]+/);
  const marks = hits(text, found);
  const item = document.createElement("li");
  const title = document.createElement("h2");
  title.append(link(page.meta.title ?? page.url, page.url));
  item.append(title);
  const list = document.createElement("ul");
  for (const [heading, at] of sections(page, marks).slice(0, SECTIONS_SHOWN)) {
    if (!heading) {
      item.append(excerpt(text, marks, at, 0));
      continue;
    }
    const row = document.createElement("li");
    const after = heading.location + tokens(heading.text).length;
    row.append(link(heading.text, `${page.url}#${heading.id}`), excerpt(text, marks, at, at < after ? at : after));
    list.append(row);
  }
  if (!marks.size) item.append(excerpt(text, marks, 0, 0));
  if (list.childElementCount) item.append(list);
  return item;
}

let turn = 0;
let query = null;

/** A query under way: the shards not yet asked, and the pages found in those that were. */
class Query {
  constructor(found, picked, shards) {
    Object.assign(this, { found, picked, shards, waiting: [], count: 0 });
  }

  static async begin(found, picked) {
    return new Query(found, picked, await library.candidates(found, picked));
  }

  /** Ask further shards until there is enough to show, or enough has been opened. */
  async fill(enough) {
    for (let opened = 0; this.shards.length && this.waiting.length < enough && opened < OPENED_AT_ONCE; opened++) {
      const shard = await library.open(this.shards.shift());
      const results = await searchShard(shard, this.found, this.picked);
      this.count += results.length;
      this.waiting.push(...results);
    }
    this.waiting.sort((a, b) => b.report - a.report || b.score - a.score);
  }
}

function tell(said) {
  const rest = query.shards.length;
  if (rest) status.textContent = `已找到 ${query.count} 个页面，还有 ${rest} 组没有查`;
  else status.textContent = query.count ? (said ?? `找到 ${query.count} 个页面`) : nothing();
  more.textContent = rest && !query.waiting.length ? "继续查找" : "显示更多";
  more.hidden = !rest && !query.waiting.length;
}

const nothing = () => `没有找到“${input.value.trim()}”。可以换个词，或在下面的全部页面里找。`;

async function showNext(most, said) {
  const mine = turn;
  const now = query;
  const pages = await Promise.all(now.waiting.splice(0, most).map((result) => result.data()));
  if (mine !== turn) return;
  results.append(...pages.map((page) => show(page, now.found)));
  tell(said);
}

async function showMore() {
  more.hidden = true;
  const mine = turn;
  const before = results.childElementCount;
  await query.fill(SHOWN_AT_ONCE);
  if (mine === turn) await showNext(SHOWN_AT_ONCE);
  // The button was hidden under whoever pressed it: on with the first page that is new.
  if (mine === turn) (results.children[before]?.querySelector("a") ?? more).focus();
}

function remember(typed, picked) {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ ...(typed ? { q: typed } : {}), ...picked });
  history.replaceState(null, "", address);
}

async function run(keep) {
  const typed = input.value.trim();
  const picked = chosen();
  const mine = ++turn;
  if (keep) remember(typed, picked);
  results.replaceChildren();
  more.hidden = true;
  query = null;
  if (!typed && !Object.keys(picked).length) {
    status.textContent = "";
    return;
  }
  status.textContent = "正在搜索…";
  const whole = pieces(typed);
  if (typed && !whole.length) {
    status.textContent = nothing();
    return;
  }
  let begun = await Query.begin(whole, picked);
  await begun.fill(SHOWN_AT_FIRST);
  const words = wordsOf(whole);
  let apart = null;
  if (!begun.count && !begun.shards.length && words.length > whole.length) {
    begun = await Query.begin(words, picked);
    await begun.fill(SHOWN_AT_FIRST);
    apart = `没有连在一起的“${typed}”；${begun.count} 个页面分别含有 ${words.map(asWritten).join("、")}`;
  }
  if (mine !== turn) return;
  query = begun;
  await showNext(SHOWN_AT_FIRST, apart);
}

// Where the index cannot be loaded, the titles on the page are narrowed down instead.
function searchTitles() {
  const typed = input.value.trim().toLowerCase();
  const items = [...document.querySelectorAll(".titles li")];
  for (const item of items) item.hidden = Boolean(typed) && !item.textContent.toLowerCase().includes(typed);
  const left = items.filter((item) => !item.hidden).length;
  status.textContent = typed ? `全文搜索不可用，下面是标题里有“${typed}”的 ${left} 个页面。` : "全文搜索不可用，下面是全部页面的标题。";
}

async function ready(asked) {
  try {
    library = await Library.load();
    await offerFilters(asked);
  } catch {
    library = null;
  }
}

function start() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  const loading = ready(asked);
  // Listening begins before the index is there: whoever is quicker than the network waits for it.
  const search = async (keep = true) => {
    await loading;
    if (library) await run(keep);
    else searchTitles();
  };
  let pause = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
  input.addEventListener("input", (event) => {
    clearTimeout(pause);
    // An input method is still composing: wait for the word.
    if (!event.isComposing) pause = setTimeout(search, 250);
  });
  input.addEventListener("compositionend", () => search());
  more.addEventListener("click", showMore);
  search(false);
}

start();
