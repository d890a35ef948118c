/** Whether a whole address is what is written, where each `*` stands for any characters, or none. Takes no longer than both are long, times each other. [BT107] */
export function fitsUrl(pattern: string, url: string): boolean {
  let [at, from] = [0, 0];
  /** Where the last `*` stands, and up to where it has taken something. */
  let [star, taken] = [-1, 0];
  while (from < url.length) {
    if (pattern[at] === '*') {
      star = at;
      taken = from;
      at += 1;
    } else if (pattern[at] === url[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      taken += 1;
      from = taken;
      at = star + 1;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
