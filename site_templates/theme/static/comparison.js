// What a comparison is: two to six reports, named in the address of its page.

export const MOST = 6;

/** The address of a comparison of reports like 2023/jiaoyu; their slashes stay, so that people can read it. */
export function comparison(page, ids) {
  const address = new URL(page, location.href);
  address.search = ids.map((id) => `r=${encodeURIComponent(id).replaceAll("%2F", "/")}`).join("&");
  return address.href;
}
