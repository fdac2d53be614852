// What a table's cells say, and in which order they stand: figures by all their digits, names by pinyin,
// verdicts by gravity, dates by the calendar. What is not stated (未载明, —) is null and always stands last.

import { compare, parse, shift } from "./decimal.js";

const NOT_STATED = new Set(["", "未载明", "—", "-", "－"]);
const FIGURE = /^([-+\u2212]?[0-9][0-9,]*(?:\.[0-9]+)?)\s*([^0-9]*)$/;
const LONGEST = 64; // of a figure with its unit; longer words are words, and are not looked through for one
const DATE = /^([0-9]{4})\s*(?:年|[-/.])\s*([0-9]{1,2})(?:\s*(?:月|[-/.])\s*([0-9]{1,2})?)?/;
const TENS = { 元: -4, 万元: 0, 亿元: 4 };
const GRAVITY = ["错误", "不符", "可疑", "提示", "尾差", "未检查", "一致"];
const TONES = { bad: 1, warn: 2, na: 5, ok: 6 };

const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });

const ASIDE = "details > :not(summary), [popover], [role=tooltip], .unseen";

/** The words a reader sees in a cell: what opens on demand does not count. */
export function wordsOf(cell) {
  if (!cell.querySelector(ASIDE)) return cell.textContent.trim();
  const copy = cell.cloneNode(true);
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  return copy.textContent.trim();
}

/** What a cell is sorted by: what the page says it counts as, else its figure, else its words. */
function countingOf(cell) {
  return cell.dataset.sort ?? wordsOf(cell.querySelector(".num, .computed, .missing") ?? cell);
}

/** Text as it is compared with what was typed: half width, small letters, no blanks, no thousands commas. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/([0-9]),(?=[0-9]{3})/g, "$1");
}

function figureOf(words, unit) {
  if (words.length > LONGEST) return null;
  const found = FIGURE.exec(words.normalize("NFKC"));
  const figure = found && parse(found[1]);
  if (!figure) return null;
  const own = found[2].trim();
  // Money beside money of another unit: both are brought to 万元, exactly.
  return shift(figure, TENS[own] ?? TENS[unit] ?? 0);
}

function dateOf(words) {
  const found = DATE.exec(words.normalize("NFKC"));
  return found && Number(found[1]) * 10000 + Number(found[2]) * 100 + Number(found[3] ?? 0);
}

/** Gravest first, and of the same gravity the most first: [[1, 3], [6, 20]] for "3 不符 20 一致". */
function gravityOf(cell) {
  return [...cell.querySelectorAll(".tag")].map((tag) => {
    const words = tag.textContent;
    const known = GRAVITY.findIndex((word) => words.includes(word));
    const tone = Object.keys(TONES).find((name) => tag.classList.contains(name));
    return [known < 0 ? (TONES[tone] ?? 5) + 0.5 : known, Number(/[0-9]+/.exec(words)?.[0] ?? 1)];
  });
}

function compareGravity(one, other) {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at] ?? [Infinity, 0], other[at] ?? [Infinity, 0]];
    if (a[0] !== b[0]) return a[0] - b[0];
    if (a[1] !== b[1]) return b[1] - a[1];
  }
  return 0;
}

// How the cells of a column are read and compared, and how the two directions are called.
const KINDS = {
  gravity: { compare: compareGravity, up: "从重到轻", down: "从轻到重" },
  figure: { compare, up: "从小到大", down: "从大到小" },
  date: { compare: (one, other) => one - other, up: "从早到晚", down: "从晚到早" },
  words: { compare: (one, other) => pinyin.compare(one, other), up: "按拼音顺序", down: "按拼音倒序" },
};

/**
 * A column as it is sorted: what each of its cells counts as, and how two of them compare.
 * `unit` is what bare money is in; a column headed as `figures` stays one where some cells hold words.
 */
export function columnOf(cells, unit, figures) {
  if (cells.some((cell) => cell.querySelector(".tag"))) {
    return { ...KINDS.gravity, values: cells.map((cell) => gravityOf(cell)).map((tags) => (tags.length ? tags : null)) };
  }
  const words = cells.map((cell) => countingOf(cell));
  const stated = words.map((said) => !NOT_STATED.has(said));
  const read = (one) => words.map((said, at) => (stated[at] ? one(said) : null));
  const whole = (values) => values.every((value, at) => value !== null || !stated[at]);
  const dates = read(dateOf);
  if (whole(dates) && stated.includes(true)) return { ...KINDS.date, values: dates };
  const numbers = read((said) => figureOf(said, unit));
  if (figures || whole(numbers)) return { ...KINDS.figure, values: numbers };
  return { ...KINDS.words, values: read((said) => said) };
}

/** The places of the rows in order, equal ones as they stood; `sign` is 1 or -1, and null is last either way. */
export function ordered({ values, compare: by }, sign) {
  const last = (value) => Number(value === null);
  return values
    .map((_, at) => at)
    .sort((a, b) => last(values[a]) - last(values[b]) || (values[a] === null ? 0 : sign * by(values[a], values[b])));
}
