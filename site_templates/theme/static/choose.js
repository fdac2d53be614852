// Boxes before the rows of a table: two to six of them are set side by side on the page of comparisons.

import { comparison, MOST } from "./comparison.js";
import { element } from "./element.js";

function offer(table, tools) {
  const chosen = new Set();
  const boxes = [];
  const button = element("button", { type: "button", className: "compare" });

  const tell = () => {
    const full = chosen.size === MOST;
    for (const box of boxes) box.disabled = full && !box.checked;
    button.disabled = chosen.size < 2;
    button.textContent = chosen.size ? `比较所选 ${chosen.size} 个${full ? "（已满）" : ""}` : "勾选两个以上作比较";
  };

  for (const row of table.tBodies[0].rows) {
    const report = row.dataset.report?.replace(/\/$/, "");
    const name = row.querySelector('th[scope="row"]');
    if (!report || !name) continue;
    const box = element("input", { type: "checkbox" });
    box.setAttribute("aria-label", `选${name.textContent.trim()}作比较`);
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(report);
      else chosen.delete(report);
      tell();
    });
    name.prepend(element("label", { className: "pick" }, box));
    boxes.push(box);
  }
  button.addEventListener("click", () => location.assign(comparison(tools.dataset.compare, [...chosen])));
  const count = tools.querySelector(".count");
  if (count) count.before(button);
  else tools.append(button);
  tools.classList.add("live");
  tell();
}

for (const table of document.querySelectorAll("table[data-compare]")) {
  const tools = document.querySelector(`.tools[data-for="${CSS.escape(table.dataset.table)}"][data-compare]`);
  if (tools) offer(table, tools);
}
