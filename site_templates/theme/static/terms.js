// The words of the glossary explain themselves on hover, focus and tap (WCAG 1.4.13: the explanation stays while the
// pointer is on it, Escape puts it away). The page of the glossary is fetched once, when the browser has nothing else
// to do. Without script, or without that page, each word is a plain link to it.
const MARGIN = 8;
const REACH_IT = 250; // milliseconds to move the pointer from the word to its explanation

const terms = [...document.querySelectorAll("a.term")];
const tip = document.createElement("div");
tip.id = "meaning";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
const words = tip.appendChild(document.createElement("p"));
const hint = document.createElement("p");
hint.className = "note";
hint.textContent = "再点一次，到名词解释";

let glossary = null; // what every fragment of the glossary means, once asked for
let wanted = null; // the word that is to be explained
let shown = null; // the word that is
let tapped = null; // the word under a finger, and whether it was explained before
let leaving = 0;

async function read() {
  const answer = await fetch(new URL(terms[0].href));
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const explained = [...page.querySelectorAll(".terms [id]")];
  return new Map(explained.map((one) => [one.id, one.querySelector("dd").firstChild.textContent.trim()]));
}

function meanings() {
  glossary ??= read().catch(() => new Map());
  return glossary;
}

function place() {
  if (!shown) return;
  const word = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  // What a label names mostly stands below it.
  const below = word.top < tip.offsetHeight + MARGIN;
  const most = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
  tip.style.top = `${below ? word.bottom + MARGIN / 2 : word.top - tip.offsetHeight - MARGIN / 2}px`;
  tip.style.left = `${Math.max(MARGIN, Math.min(word.left, most))}px`;
}

async function show(word, { touch = false } = {}) {
  clearTimeout(leaving);
  if (shown !== word) hide();
  wanted = word;
  const meaning = (await meanings()).get(decodeURIComponent(word.hash.slice(1)));
  if (wanted !== word) return;
  if (!meaning) {
    if (touch) location.assign(word.href);
    return;
  }
  shown = word;
  words.textContent = meaning;
  if (touch) tip.append(hint);
  else hint.remove();
  word.setAttribute("aria-describedby", tip.id);
  tip.hidden = false;
  place();
}

function hide() {
  clearTimeout(leaving);
  shown?.removeAttribute("aria-describedby");
  shown = wanted = null;
  tip.hidden = true;
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => document.activeElement !== wanted && hide(), REACH_IT);
}

function attend(word) {
  word.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(word));
  word.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
  word.addEventListener("pointerdown", (event) => {
    tapped = event.pointerType === "mouse" ? null : { word, before: shown === word };
  });
  word.addEventListener("focus", () => show(word, { touch: tapped?.word === word }));
  word.addEventListener("blur", hide);
  word.addEventListener("click", (event) => {
    if (tapped?.word === word && !tapped.before) {
      event.preventDefault();
      show(word, { touch: true });
    }
    tapped = null;
  });
}

if (terms.length) {
  document.body.append(tip);
  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tip.addEventListener("pointerleave", leave);
  terms.forEach(attend);
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("pointerdown", (event) => {
    if (shown && !tip.contains(event.target) && !shown.contains(event.target)) hide();
  });
  addEventListener("scroll", place, { passive: true, capture: true });
  addEventListener("resize", place);
  (globalThis.requestIdleCallback ?? setTimeout)(meanings);
}
