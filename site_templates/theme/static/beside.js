// Reports side by side as tables: a column each; first what they are known by, then every figure, then the problems.

import { aligned, difference, shownInWan, unitOf } from "./aligned.js";
import { element } from "./element.js";
import { keepHeads } from "./heads.js";

const VERDICTS = { mismatch: "不符", unlikely: "可疑", rounding: "尾差", not_checked: "未检查", consistent: "一致" };
const HEADLINES = [
  ["budget_original", "年初预算数"],
  ["budget_adjusted", "全年预算数"],
  ["executed", "全年执行数"],
];

const said = (words, className) => element("span", { className, textContent: words });
const absent = () => said("—", "missing");
const nameOf = ({ department, project }) => project?.name ?? department.short_name ?? department.name;

/** What a report is called here: 示例区教育局 2023 年度. */
export const titleOf = (one) => `${nameOf(one)} ${one.year} 年度`;

function grouped(printed) {
  return /^-?[0-9]{4,}(?:\.[0-9]+)?%?$/.test(printed) ? printed.replace(/\B(?=(?:[0-9]{3})+(?![0-9]))(?<!\.[0-9]*)/g, ",") : printed;
}

/** A figure as printed, leading to its line; with its unit where those of the row differ. */
function figureIn(one, figure, unit) {
  if (!figure) return [absent()];
  if (!figure.stated) return [said("未载明", "missing")];
  if (figure.computed) return [said(figure.printed, "computed")];
  const link = element("a", { href: `${one.source}#L${figure.line}`, textContent: grouped(figure.printed) });
  link.setAttribute("aria-label", `${figure.printed}，数据第 ${figure.line} 行`);
  if (unit !== null || !figure.unit) return [link];
  const inWan = figure.unit === "万元" || !figure.in_wan || !Number(figure.in_wan) ? [] : [element("small", {}, "合 ", said(shownInWan(figure.in_wan), "computed"), " 万元")];
  return [link, ` ${figure.unit}`, ...inWan];
}

function figureRow(label, documents, figures) {
  const unit = unitOf(figures);
  const cells = documents.map((one, at) => {
    const cell = element("td", { className: "n" }, ...figureIn(one, figures[at], unit));
    const gap = at ? difference(figures[0], figures[at], unit) : null;
    if (gap) cell.append(element("small", {}, said(gap, "computed")));
    return cell;
  });
  return row(label, unit && unit !== "%" ? unit : "", cells);
}

function row(label, unit, cells) {
  const head = element("th", { scope: "row" }, label);
  if (unit) head.append(element("small", {}, `（${unit}）`));
  return element("tr", {}, head, ...cells);
}

const plainRow = (label, documents, contents) =>
  row(label, "", documents.map((one) => element("td", { className: "n" }, ...contents(one))));

/** The rate as printed; where a report prints none, ours. */
function rateRow(documents) {
  const rates = documents.map(({ summary }) => {
    const ours = summary.computed.execution_rate;
    if (summary.execution_rate?.stated || ours === null) return summary.execution_rate;
    return { printed: `${ours}%`, value: ours, unit: "%", stated: true, computed: true };
  });
  return figureRow("预算执行率", documents, rates);
}

function verdictsOf({ summary }) {
  const given = Object.entries(VERDICTS).filter(([name]) => summary.verdicts[name]);
  return given.length ? [given.map(([name, word]) => `${summary.verdicts[name]} ${word}`).join("、")] : ["无可核对的数"];
}

function scopeOf({ report }) {
  if (report.scope === undefined) return [absent()];
  return [report.scope ?? said("未载明", "missing")];
}

function headlines(documents) {
  const rows = HEADLINES.filter(([key]) => documents.some(({ summary }) => summary[key])).map(([key, label]) => {
    const figures = documents.map(({ summary }) => summary[key]);
    return figureRow(label, documents, figures);
  });
  const scopes = documents.map(({ report }) => report.scope);
  if (scopes.some(Boolean)) rows.push(plainRow("口径", documents, scopeOf));
  return [
    ...rows,
    rateRow(documents),
    plainRow("重点工作任务", documents, ({ summary }) => [`${summary.tasks} 项`]),
    plainRow("问题", documents, ({ summary }) => [`${summary.problems} 个`]),
    plainRow("核对", documents, verdictsOf),
  ];
}

function body(title, columns, rows) {
  const head = element("th", { scope: "rowgroup", className: "family", colSpan: columns + 1, textContent: title });
  return element("tbody", {}, element("tr", {}, head), ...rows);
}

function heads(documents, className) {
  const row = element("tr", {}, element("th", { scope: "col", textContent: "内容" }));
  for (const [at, one] of documents.entries()) {
    const head = element("th", { scope: "col", className }, element("a", { href: one.page, textContent: nameOf(one) }), element("span", {}, `${one.year} 年度`));
    if (!at && documents.length > 1) head.append(element("small", {}, "比较的基准"));
    row.append(head);
  }
  return element("thead", {}, row);
}

// On a telephone rows are laid out otherwise (compare.css); what they are is said, so that no browser forgets it.
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

function region(title, note, headed, bodies) {
  const caption = element("caption", {}, title, ...(note ? [element("span", {}, note)] : []));
  const table = element("table", { className: `beside of${headed.rows[0].cells.length - 1}` }, caption, headed, ...bodies);
  for (const [name, role] of Object.entries(ROLES)) {
    for (const one of [table, ...table.querySelectorAll(name)]) if (one.localName === name) one.setAttribute("role", role);
  }
  for (const one of table.querySelectorAll("th")) one.setAttribute("role", one.scope === "col" ? "columnheader" : "rowheader");
  const made = element("div", { className: "scroll", tabIndex: 0 }, table);
  made.setAttribute("role", "region");
  made.setAttribute("aria-label", title);
  keepHeads(table);
  return made;
}

/** Figures of one department alone and of one with its units do not compare: it is said before anybody reckons. */
function caution(documents) {
  const scopes = [...new Set(documents.map(({ report }) => report.scope).filter(Boolean))];
  if (scopes.length < 2) return [];
  return [element("p", { className: "meta" }, `所选报告的口径不同（${scopes.join("、")}），差额只供参考。`)];
}

/** The figures, those the reports are known by first; a spot shown there is not shown again. */
export function figuresTable(documents) {
  const columns = documents.length;
  const shown = new Set(documents.flatMap(({ summary }) => [...HEADLINES.map(([key]) => key), "execution_rate"].map((key) => summary[key]?.path)));
  const parts = aligned(documents.map(({ report }) => report))
    .map(([part, rows]) => [part, rows.filter(({ figures }) => !figures.every((one) => !one || shown.has(one.path)))])
    .filter(([, rows]) => rows.length);
  const bodies = parts.map(([part, rows]) =>
    body(part.replaceAll(".", " › "), columns, rows.map(({ label, figures }) => figureRow(label, documents, figures))),
  );
  const title = "公布的数并排";
  const made = region(title, "点数字看数据文件里的那一行", heads(documents, "n"), [body("要点", columns, headlines(documents)), ...bodies]);
  const note = element("p", { className: "meta" }, said("带虚线的数字", "computed"), "由本站计算：下面一行是与比较的基准之差，换算成万元的最多保留两位小数。其余为原文公布数。未载明是原文留空，— 是原文没有这一项。自评，未经审计。");
  const whole = document.createDocumentFragment();
  whole.append(...caution(documents), made, note);
  return whole;
}

function problemsIn({ report }) {
  if (!report.problems?.length) return [absent()];
  const items = report.problems.map(({ problem, corrective_action: measure }) => {
    const item = element("li", {}, problem || "（问题未载明）");
    if (measure) item.append(element("small", {}, `改进措施：${measure}`));
    return item;
  });
  return [element("ol", {}, ...items)];
}

/** The problems and measures, where any report has some. */
export function problemsTable(documents) {
  if (!documents.some(({ report }) => report.problems?.length)) return [];
  const cells = documents.map((one) => element("td", {}, ...problemsIn(one)));
  return [region("问题与改进措施并排", "", heads(documents, ""), [element("tbody", {}, row("问题与改进措施", "", cells))])];
}
