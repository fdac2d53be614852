// Exact figures: all digits as one whole number (BigInt), and how many of them are places. Never a float.

const FIGURE = /^([-+\u2212]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?$/;

/** The figure printed as `text` ("6,390.11", "-0.05"); null where it is none. Its places are kept: 9.50 has two. */
export function parse(text) {
  const found = FIGURE.exec(text.normalize("NFKC").trim());
  if (!found) return null;
  const [, sign, whole, places = ""] = found;
  const digits = BigInt(whole.replaceAll(",", "") + places);
  return { digits: sign === "-" || sign === "\u2212" ? -digits : digits, places: places.length };
}

const tens = (count) => 10n ** BigInt(count);
const widened = (one, places) => one.digits * tens(places - one.places);

/** Below 0, 0 or above 0, as a sort asks: 9.50 and 9.5 are equal. */
export function compare(one, other) {
  const places = Math.max(one.places, other.places);
  const [a, b] = [widened(one, places), widened(other, places)];
  return a < b ? -1 : Number(a > b);
}

/** `one` less `other`, with the places of the finer of the two. */
export function subtract(one, other) {
  const places = Math.max(one.places, other.places);
  return { digits: widened(one, places) - widened(other, places), places };
}

/** The figure times ten to the power of `count`; no zeros are made behind the point, none of its own are lost. */
export function shift(one, count) {
  const places = one.places - count;
  return places >= 0 ? { digits: one.digits, places } : { digits: one.digits * tens(-places), places: 0 };
}

/** The same value without zeros at the end of its places. */
export function trimmed(one) {
  let { digits, places } = one;
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return { digits, places };
}

/**
 * To so many places at most, half away from 0; as it is where nothing would be left of it (36 元 are not 0.00 万元).
 * The rule for what the site computes in 万元 (generator/pages/shown.py).
 */
export function rounded(one, places) {
  if (one.places <= places) return one;
  const step = tens(one.places - places);
  const size = one.digits < 0n ? -one.digits : one.digits;
  const digits = (size + step / 2n) / step;
  return digits === 0n && size > 0n ? one : { digits: one.digits < 0n ? -digits : digits, places };
}

/** As people write it, thousands grouped; `signed` puts a + before what is above 0. */
export function format(one, signed = false) {
  const size = String(one.digits < 0n ? -one.digits : one.digits).padStart(one.places + 1, "0");
  const whole = size.slice(0, size.length - one.places).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  const sign = one.digits < 0n ? "-" : signed && one.digits > 0n ? "+" : "";
  return `${sign}${whole}${one.places ? `.${size.slice(size.length - one.places)}` : ""}`;
}
