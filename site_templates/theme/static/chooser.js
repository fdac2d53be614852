// Choosing what stands side by side: a department by its name, a year or all of them; below, what is chosen.
// The list of departments is fetched when it is first needed, and of thousands only the likely ones are offered.

import { folded } from "./cells.js";
import { MOST } from "./comparison.js";
import { element } from "./element.js";
import { fetched } from "./fetched.js";

const OFFERED = 30;

const namesOf = (one) => [one.name, one.short_name, ...one.former_names].filter(Boolean);

/** The departments meant: those of exactly that name, else those whose names hold it. */
function meant(departments, typed) {
  const sought = folded(typed);
  const exact = departments.filter((one) => one.id === sought || namesOf(one).some((name) => folded(name) === sought));
  return exact.length ? exact : departments.filter((one) => namesOf(one).some((name) => folded(name).includes(sought)));
}

export class Chooser {
  constructor(form, { chosen, choose, say }) {
    Object.assign(this, { form, chosen, choose, say, ids: [] });
    this.department = element("input", { id: "department", autocomplete: "off", placeholder: "名称或其中几个字" });
    this.department.setAttribute("list", "departments");
    this.offered = element("datalist", { id: "departments" });
    const years = form.dataset.years.split(",");
    this.year = element("select", { id: "year" }, ...years.map((year) => new Option(`${year} 年度`, year)), new Option("全部年度", ""));
    this.add = element("button", { type: "submit", textContent: "加入比较" });
    form.append(
      element("label", {}, "部门", this.department),
      this.offered,
      element("label", {}, "年度", this.year),
      this.add,
    );
    form.classList.add("live");
    this.department.addEventListener("focus", () => this.offer());
    this.department.addEventListener("input", () => this.offer());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.take().catch((error) => this.say(error.message));
    });
  }

  async departments() {
    const { content } = await fetched("departments.json", "网站没有部门名录，请从年度页面勾选要比较的部门。");
    return content.departments.filter((one) => one.years.length);
  }

  /** The names that fit what is typed so far; while they cannot be had, the field works without them. */
  async offer() {
    const all = await this.departments().catch(() => []);
    const fit = meant(all, this.department.value).slice(0, OFFERED);
    this.offered.replaceChildren(...fit.map((one) => new Option("", one.short_name ?? one.name)));
  }

  async take() {
    const typed = this.department.value.trim();
    if (!typed) return this.say("先写部门的名称。");
    const found = meant(await this.departments(), typed);
    if (!found.length) return this.say(`没有名称里有“${typed}”的部门。`);
    if (found.length > 1) return this.say(`名称里有“${typed}”的部门有 ${found.length} 个：${found.slice(0, 5).map((one) => one.short_name ?? one.name).join("、")}${found.length > 5 ? "……" : ""}。请写全名称。`);
    const [one] = found;
    const years = this.year.value ? [Number(this.year.value)] : one.years;
    if (!years.some((year) => one.years.includes(year))) return this.say(`${one.name}没有 ${years[0]} 年度的报告，有的是 ${one.years.join("、")} 年度。`);
    const fresh = years.map((year) => `${year}/${one.id}`).filter((id) => !this.ids.includes(id));
    if (!fresh.length) return this.say("已经在下面了。");
    if (this.ids.length === MOST) return this.say(`最多并排 ${MOST} 份，先移除一份。`);
    this.department.value = "";
    const all = [...this.ids, ...fresh];
    await this.choose(all.slice(0, MOST));
    if (all.length > MOST) this.say(`最多并排 ${MOST} 份，其余 ${all.length - MOST} 份没有加入。`);
    return undefined;
  }

  /** What is chosen, each with the way to take it out again. */
  list(ids, titles) {
    this.ids = ids;
    this.chosen.replaceChildren(
      ...ids.map((id, at) => {
        const title = titles.get(id) ?? id;
        const first = this.button("作比较的基准", `以${title}作比较的基准`, [id, ...ids.filter((one) => one !== id)]);
        const out = this.button("移除", `移除${title}`, ids.filter((one) => one !== id));
        return element("li", {}, element("span", {}, title), ...(at && titles.has(id) ? [first] : []), out);
      }),
    );
  }

  button(words, name, ids) {
    const made = element("button", { type: "button", textContent: words });
    made.setAttribute("aria-label", name);
    made.addEventListener("click", async () => {
      await this.choose(ids);
      // The button is gone with its row: the reader goes on at the field.
      this.department.focus({ preventScroll: true });
    });
    return made;
  }
}
