// The page of comparisons: which reports stand side by side is in its address alone (?r=2023/jiaoyu&r=2022/jiaoyu).

import { comparison, MOST } from "./comparison.js";
import { Chooser } from "./chooser.js";
import { element } from "./element.js";
import { fetched, NotFetched } from "./fetched.js";
import { problemsTable, figuresTable, titleOf } from "./beside.js";
import { startFrom } from "./start.js";

const REPORT = /^[0-9]{4}(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){1,2}$/;

const place = document.getElementById("compared");
const chosen = element("ul", { className: "chosen" });
const tables = element("div");
const start = startFrom(document.getElementById("start"), (ids) => choose(ids));
const status = document.getElementById("said");

/** What the address asks for, each once; what is no report's name is left out. */
function asked() {
  const named = new URLSearchParams(location.search).getAll("r").map((one) => one.replace(/\/$/, ""));
  return [...new Set(named)].filter((one) => REPORT.test(one)).slice(0, MOST);
}

async function read(id) {
  const [year] = id.split("/");
  const missing = `没有找到 ${year} 年度的这份报告（${id}），可能还没有公开，也可能网址抄错了。`;
  const { address, content } = await fetched(`reports/${id}.json`, missing);
  const at = (way) => new URL(way, address).href;
  return { id, ...content, page: at(content.links.page), source: at(content.links.source) };
}

let turn = 0;

/** Set the reports side by side, and say what came of it. */
async function show(ids) {
  const mine = ++turn;
  status.textContent = ids.length ? "正在读取…" : "";
  chooser.list(ids, new Map());
  start?.show(!ids.length);
  const answers = await Promise.allSettled(ids.map((id) => read(id)));
  if (mine !== turn) return;
  const documents = answers.filter((one) => one.status === "fulfilled").map((one) => one.value);
  const failures = answers.filter((one) => one.status === "rejected").map((one) => one.reason);
  const strange = failures.find((reason) => !(reason instanceof NotFetched));
  chooser.list(ids, new Map(documents.map((one) => [one.id, titleOf(one)])));
  tables.replaceChildren(...(documents.length ? [figuresTable(documents), ...problemsTable(documents)] : []));
  const told = [...new Set(failures.map((reason) => reason.message))];
  const count = { 0: "", 1: "只有 1 份报告，再选一份就能比较。" }[documents.length] ?? `已并排 ${documents.length} 份报告。`;
  status.textContent = strange ? "页面出错了，没有列出比较。" : [...told, count].join("");
  status.classList.toggle("failed", failures.length > 0);
  if (strange) throw strange;
}

/** The chosen reports, kept in the address; the same page, so the back button leads to where the reader came from. */
function choose(ids) {
  history.replaceState(null, "", comparison(location.href, ids));
  return show(ids);
}

const chooser = new Chooser(document.getElementById("choose"), { chosen, choose, say: (words) => (status.textContent = words) });
if (start) place.append(start.form);
place.append(chosen, tables);
show(asked());
