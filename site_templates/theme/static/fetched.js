// Files of the site's own API, each asked for once; what went wrong is said in plain Chinese.

const root = new URL("../api/v1/", import.meta.url);
const asked = new Map();

/** A fetch that failed; `message` is fit to be shown. */
export class NotFetched extends Error {}

async function get(address, missing) {
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    const opened = location.protocol === "file:";
    throw new NotFetched(opened ? "直接打开的网页文件读不到数据，请通过网站访问本页。" : "没有连上网站，请检查网络后再试。");
  }
  if (answer.status === 404) throw new NotFetched(missing);
  if (!answer.ok) throw new NotFetched(`网站没有给出数据（${answer.status}），请稍后再试。`);
  try {
    return { address, content: await answer.json() };
  } catch {
    throw new NotFetched("网站给出的数据读不出来，请稍后再试。");
  }
}

/** A file below /api/v1/ with its address; `missing` is what to say where there is none. A failure is tried anew next time. */
export function fetched(path, missing) {
  if (!asked.has(path)) {
    const file = get(new URL(path, root), missing);
    file.catch(() => asked.delete(path));
    asked.set(path, file);
  }
  return asked.get(path);
}
