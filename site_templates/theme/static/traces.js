// A figure leads into the trace that shows how it was checked. Newer browsers open the details around a target by
// themselves; here they are opened for the others, and the keyboard goes there too.
function targetOf(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a torn address: #%E5
  }
}

function openTarget() {
  const target = location.hash && targetOf(location.hash);
  const trace = target && target.closest("details.trace");
  if (!trace) return;
  for (let one = trace; one; one = one.parentElement.closest("details")) one.open = true;
  trace.scrollIntoView({ block: "center" });
  trace.querySelector("summary").focus({ preventScroll: true });
}

addEventListener("hashchange", openTarget);
openTarget();

// The same figure once more: the address stays as it is, so nothing else would happen.
addEventListener("click", (event) => {
  const way = event.target.closest("a[href^='#']");
  if (way && way.hash === location.hash) openTarget();
});

// On paper the traces of differences stand open.
const folded = [...document.querySelectorAll(".diff .trace:not([open])")];
addEventListener("beforeprint", () => folded.forEach((one) => one.setAttribute("open", "")));
addEventListener("afterprint", () => folded.forEach((one) => one.removeAttribute("open")));
