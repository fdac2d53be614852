// Nothing chosen yet: reports to tick, which the page brings along where they are few.

import { MOST } from "./comparison.js";

/** The form out of its hidden place, and whether it is shown; null where the page has none. */
export function startFrom(kept, choose) {
  const form = kept?.querySelector("form");
  if (!form) return null;
  const boxes = [...form.querySelectorAll("input")];
  const button = form.querySelector("button");
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const tell = () => {
    const count = ticked().length;
    for (const box of boxes) box.disabled = count === MOST && !box.checked;
    button.disabled = count < 2;
    button.textContent = count ? `比较所选 ${count} 个${count === MOST ? "（已满）" : ""}` : "比较所选";
  };
  form.addEventListener("change", tell);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (ticked().length < 2) return;
    await choose(ticked());
    // The form is gone: the reader goes on where it was said what came of it.
    const said = document.getElementById("said");
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  });
  return {
    form,
    show(wanted) {
      form.hidden = !wanted;
      if (wanted) for (const box of boxes) box.checked = false;
      tell();
    },
  };
}
