// The search page: Pagefind's index, our own interface. Without script or WASM the list of titles below remains.

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

function inLetters(text) {
  const number = (_, before, digits) =>
    `${before}zq${[...digits.replaceAll(",", "")].map((c) => (c === "." ? "k" : "abcdefghij"[Number(c)])).join("")}`;
  return text.replace(NUMBER, number);
}

function asWritten(text) {
  const digits = (_, letters) => [...letters].map((c) => (c === "k" ? "." : "abcdefghij".indexOf(c))).join("");
  return text.replaceAll("\u200b", "").replace(WORD, digits).replace(GAP, "$1$2").replaceAll(" %", "%").replace(/ ?\. ·/g, " ·").replace(/(?:· *){2,}/g, "· ");
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

let engine = null;

const phrase = (piece) => `"${tokens(piece).join(" ")}"`;

async function reportIds(found, picked) {
  const answer = await engine.search(found.length ? phrase(found[0]) : null, { filters: { ...picked, 内容: "报告" } });
  return new Set(answer.results.map((result) => result.id));
}

/** The pages on which every piece stands, best first. */
async function searchAll(found, picked) {
  const ask = (piece) => engine.search(phrase(piece), { filters: picked });
  const answers = found.length ? await Promise.all(found.map(ask)) : [await engine.search(null, { filters: picked })];
  // Among pages that hold the words, reports come first: they are what people look for.
  const reports = picked.内容 ? new Set() : await reportIds(found, picked);
  const lists = answers.map((answer) => answer.results).sort((a, b) => a.length - b.length);
  const scores = lists.slice(1).map((list) => new Map(list.map((result) => [result.id, result.score])));
  return lists[0]
    .filter((result) => scores.every((map) => map.has(result.id)))
    .map((result) => [scores.reduce((sum, map) => sum + map.get(result.id), result.score), result])
    .sort(([a, one], [b, other]) => reports.has(other.id) - reports.has(one.id) || b - a)
    .map(([, result]) => result);
}

async function load() {
  const loaded = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  await loaded.init();
  return loaded;
}

function chosen() {
  const picked = {};
  for (const select of filters.querySelectorAll("select")) if (select.value) picked[select.name] = select.value;
  return picked;
}

async function offerFilters(asked) {
  const available = await engine.filters();
  for (const name of FILTERS) {
    const values = Object.keys(available[name] ?? {});
    if (!values.length) continue;
    values.sort((a, b) => (name === "年度" ? b.localeCompare(a) : a.localeCompare(b, "zh")));
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option("全部", ""), ...values.map((value) => new Option(value, value)));
    if (values.includes(asked.get(name))) select.value = asked.get(name);
    select.addEventListener("change", () => run(true));
    const label = document.createElement("label");
    label.append(name, select);
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
let waiting = [];
let sought = [];

async function showMore() {
  const mine = turn;
  const next = waiting.splice(0, SHOWN_AT_ONCE);
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== turn) return;
  results.append(...pages.map((page) => show(page, sought)));
  more.hidden = !waiting.length;
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
  waiting = [];
  if (!typed && !Object.keys(picked).length) {
    status.textContent = "";
    return;
  }
  status.textContent = "正在搜索…";
  let whole = pieces(typed);
  let found = typed && !whole.length ? [] : await searchAll(whole, picked);
  let said = `找到 ${found.length} 个页面`;
  const words = wordsOf(whole);
  if (!found.length && words.length > whole.length) {
    whole = words;
    found = await searchAll(words, picked);
    said = `没有连在一起的“${typed}”；${found.length} 个页面分别含有 ${words.map(asWritten).join("、")}`;
  }
  if (mine !== turn) return;
  waiting = found;
  sought = whole;
  status.textContent = found.length ? said : `没有找到“${typed}”。可以换个词，或在下面的全部页面里找。`;
  await showMore();
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
    engine = await load();
    await offerFilters(asked);
  } catch {
    engine = null;
  }
}

function start() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  const loading = ready(asked);
  // Listening begins before the index is there: whoever is quicker than the network waits for it.
  const search = async (keep = true) => {
    await loading;
    if (engine) await run(keep);
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
