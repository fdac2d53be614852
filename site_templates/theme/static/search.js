// The search page: Pagefind's index, our own interface. Without script or WASM the list of titles below remains.

const SHOWN_AT_ONCE = 10;
const SECTIONS_SHOWN = 3;
const FILTERS = ["年度", "部门", "内容"];

const form = document.getElementById("search");
const input = document.getElementById("q");
const filters = document.getElementById("filters");
const status = document.getElementById("status");
const results = document.getElementById("results");
const more = document.getElementById("more");

// Numbers stand in the index as words of letters (build/search.py says why): the same rule, both ways.
const NUMBER = /(^|[^0-9A-Za-z])((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?![0-9A-Za-z])/g;
const WORD = /zq([a-k]+)/g;

function numberWord(number) {
  return "zq" + [...number.replaceAll(",", "")].map((c) => (c === "." ? "k" : "abcdefghij"[Number(c)])).join("");
}

function inLetters(text) {
  // Twice, for a number may begin where the last one's following character was consumed.
  const once = (s) => s.replace(NUMBER, (_, before, number) => before + numberWord(number));
  return once(once(text));
}

function inDigits(text) {
  return text.replace(WORD, (_, letters) => [...letters].map((c) => (c === "k" ? "." : "abcdefghij".indexOf(c))).join(""));
}

const segmenter = Intl.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

function words(text) {
  if (!segmenter) return [...text].filter((c) => c.trim());
  return [...segmenter.segment(text)].filter((s) => s.isWordLike).map((s) => s.segment);
}

/** What Pagefind is asked: numbers as words; what stands in quotes, or is one number, as an exact phrase. */
function toQuery(typed) {
  const text = typed.normalize("NFKC").replace(/[“”„‟「」『』]/g, '"').trim();
  const quoted = text.match(/^"([^"]+)"$/);
  const plain = (quoted ? quoted[1] : text).replaceAll('"', " ").replace(/([0-9])[%元万亿]+$/, "$1");
  const lettered = inLetters(plain);
  const exact = quoted || /^zq[a-k]+$/.test(lettered.trim());
  return { query: exact ? `"${words(lettered).join(" ")}"` : lettered, plain };
}

let engine = null;

async function load() {
  const loaded = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  await loaded.options({ excerptLength: 40 });
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

// Excerpts come as text with <mark>; everything else in them stays text.
function excerpt(marked) {
  const paragraph = document.createElement("p");
  const clean = inDigits(marked.replaceAll("\u200b", "")).replace(/([\u3000-\u9fff\uff00-\uffef]) +(?=[\u3000-\u9fff\uff00-\uffef])/g, "$1");
  for (const part of clean.split(/(<mark>.*?<\/mark>)/)) {
    const hit = part.match(/^<mark>(.*)<\/mark>$/);
    const text = (hit ? hit[1] : part).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    if (hit) {
      const mark = document.createElement("mark");
      mark.textContent = text;
      paragraph.append(mark);
    } else paragraph.append(text);
  }
  return paragraph;
}

function link(title, address) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = inDigits(title.replaceAll("\u200b", ""));
  return anchor;
}

function show(page) {
  const item = document.createElement("li");
  const title = document.createElement("h3");
  title.append(link(page.meta.title ?? page.url, page.url));
  item.append(title);
  const sections = (page.sub_results ?? []).filter((section) => section.url.includes("#") && section.title !== page.meta.title);
  if (!sections.length) item.append(excerpt(page.excerpt));
  else {
    const list = document.createElement("ul");
    for (const section of sections.slice(0, SECTIONS_SHOWN)) {
      const row = document.createElement("li");
      row.append(link(section.title, section.url), excerpt(section.excerpt));
      list.append(row);
    }
    item.append(list);
  }
  return item;
}

let turn = 0;
let waiting = [];

async function showMore() {
  const mine = turn;
  const next = waiting.splice(0, SHOWN_AT_ONCE);
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== turn) return;
  results.append(...pages.map(show));
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
  const { query } = toQuery(typed);
  const found = await engine.search(typed ? query : null, { filters: picked });
  if (mine !== turn) return;
  waiting = found.results;
  status.textContent = waiting.length ? `找到 ${waiting.length} 个页面` : `没有找到“${typed}”。可以换个词，或在下面的全部页面里找。`;
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

async function start() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  let search = searchTitles;
  try {
    engine = await load();
    await offerFilters(asked);
    search = () => run(true);
    await run(false);
  } catch {
    searchTitles();
  }
  let pause = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("input", (event) => {
    clearTimeout(pause);
    // An input method is still composing: wait for the word.
    if (!event.isComposing) pause = setTimeout(search, 250);
  });
  input.addEventListener("compositionend", () => search());
  more.addEventListener("click", showMore);
}

start();
