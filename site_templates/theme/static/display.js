// Large type and high contrast (适老化): applied before anything is drawn, kept in this browser alone.
// What the reader has chosen goes before what the system asks for; without a choice the system is followed.
(() => {
  const root = document.documentElement;
  const values = { type: "large", contrast: "high" };
  const chosen = {};
  const more = matchMedia("(prefers-contrast: more)");

  // Storage may be blocked: the choice then holds for this page alone.
  const recall = (name) => {
    try {
      return localStorage.getItem(`disclosure-${name}`) ?? chosen[name];
    } catch {
      return chosen[name];
    }
  };

  const keep = (name, value) => {
    chosen[name] = value;
    try {
      localStorage.setItem(`disclosure-${name}`, value);
    } catch {
      // See `recall`.
    }
  };

  const apply = () => {
    for (const [name, value] of Object.entries(values)) {
      const wanted = recall(name) ?? (name === "contrast" && more.matches ? value : "normal");
      root.dataset[name] = wanted === value ? value : "normal";
    }
    for (const button of document.querySelectorAll("button[data-display]")) {
      const name = button.dataset.display;
      button.setAttribute("aria-pressed", String(root.dataset[name] === values[name]));
    }
  };

  root.dataset.display = "";
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  more.addEventListener("change", apply);
  // Another tab, and a page that comes back by the back button.
  addEventListener("storage", apply);
  addEventListener("pageshow", apply);
  document.addEventListener("click", (event) => {
    const name = event.target.closest?.("button[data-display]")?.dataset.display;
    if (!name) return;
    keep(name, root.dataset[name] === values[name] ? "normal" : values[name]);
    apply();
  });
})();
