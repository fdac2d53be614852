/**
 * Heads stay in sight: those of a table that fits stick to the window, for its region need not scroll at all;
 * a table too wide for its region scrolls within it both ways, and its heads stick to the region.
 */
export function keepHeads(table) {
  const region = table.closest(".scroll");
  if (!region) return;
  const fit = () => {
    const fits = table.scrollWidth <= region.clientWidth + 1;
    region.classList.toggle("fits", fits);
    region.classList.toggle("wide", !fits);
  };
  new ResizeObserver(fit).observe(region);
}
