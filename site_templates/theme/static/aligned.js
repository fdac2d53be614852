// The figures of several reports put in rows: what stands at the same spot of the form stands in one row, and what the
// others differ by from the first is worked out by all digits. Nothing here touches a page.

import { format, parse, rounded, subtract, trimmed } from "./decimal.js";

/** What the site computes in 万元 is shown to so many places. */
const PLACES = 2;

/** An amount the site brought to 万元, as it is shown. */
export const shownInWan = (digits) => format(rounded(trimmed(parse(digits)), PLACES));

const ELEMENTS = /「[^」]*」|\[[0-9]+\]/g;

/** Whether it stands in an element that only has a number; a name with brackets in it (「2023[1]」) is a name. */
const isNumbered = ({ path }) => (path.match(ELEMENTS) ?? []).some((one) => one.startsWith("["));

const isFigure = (node) => typeof node.path === "string" && "stated" in node;

/** Every figure of a report by the spot it stands at; elements of lists go by their names. */
function figuresOf(report) {
  const found = new Map();
  const walk = (node, trail) => {
    if (node === null || typeof node !== "object") return;
    if (isFigure(node)) {
      let key = [...trail, ...(node.path.match(ELEMENTS) ?? [])].join(".");
      while (found.has(key)) key += "′";
      found.set(key, node);
    } else if (Array.isArray(node)) for (const item of node) walk(item, trail);
    else for (const [name, item] of Object.entries(node)) walk(item, [...trail, name]);
  };
  walk(report, []);
  return found;
}

/** The part of the form a figure stands in: 基本情况.整体收支.按资金来源. */
const partOf = ({ path, label }) => (path.endsWith(`.${label}`) ? path.slice(0, -label.length - 1) : path);

/**
 * The figures of the reports in rows, by part of the form: [part, rows], a row being { label, figures }, one figure
 * for each report, null where it has none. Parts of the form stand in any case; elements of lists (a task, an
 * indicator) where two reports have one of that name; what only has a number is another thing in every report.
 */
export function aligned(reports) {
  const held = reports.map((report) => figuresOf(report));
  const parts = new Map();
  for (const key of new Set(held.flatMap((figures) => [...figures.keys()]))) {
    const figures = held.map((one) => one.get(key) ?? null);
    const having = figures.filter(Boolean);
    if (having.some(isNumbered) || (having.length < 2 && key.includes("「"))) continue;
    const part = partOf(having[0]);
    if (!parts.has(part)) parts.set(part, []);
    parts.get(part).push({ label: having[0].label, figures });
  }
  return [...parts];
}

/** The unit all stated figures of a row share; null where money of several units stands side by side. */
export function unitOf(figures) {
  const units = new Set(figures.filter((one) => one?.stated).map((one) => one.unit ?? ""));
  return units.size > 1 ? null : ([...units][0] ?? "");
}

/** What a figure differs by from the first one, as people write it; null where one of them is not stated. */
export function difference(first, other, unit) {
  if (!first?.stated || !other?.stated) return null;
  // Beside money of other units every difference is in 万元, so that they can be compared with one another.
  const same = first.unit === other.unit && (unit !== null || first.unit === "万元");
  const digits = (figure) => parse((same ? figure.value : figure.in_wan) ?? "");
  const [one, another] = [digits(first), digits(other)];
  if (!one || !another) return null;
  const gap = subtract(another, one);
  if (gap.digits === 0n) return "相同";
  // A change of unit brings places of its own; those that are printed stay.
  if (!same) return `${format(rounded(trimmed(gap), PLACES), true)} 万元`;
  if (unit === "%") return `${format(gap, true)} 个百分点`;
  return format(gap, true) + (unit === null && first.unit ? ` ${first.unit}` : "");
}
