// The menu folds on a small screen: the style sheet folds it before anything is drawn, this opens it. Without script it
// stays open, and everything is readable.
const button = document.querySelector(".menu-button");
button?.addEventListener("click", () => {
  button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
});

// The table of contents marks the section being read.
const links = [...document.querySelectorAll(".toc a")];
const targets = new Map(links.map((a) => [document.getElementById(decodeURIComponent(a.hash.slice(1))), a]));
targets.delete(null);
if (targets.size) {
  const mark = () => {
    const passed = [...targets.keys()].filter((heading) => heading.getBoundingClientRect().top < 120);
    const current = targets.get(passed.at(-1) ?? targets.keys().next().value);
    for (const a of links) {
      if (a === current) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}
