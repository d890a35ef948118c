/** In whatever it stands, it is one. */
const always =
  /pass(word|wd|phrase)|secret|authoriz|credential|cookie|(api|app|private|access|shared|subscription|auth|account|master|client)key/;
/** A word of its own. `Tokens` are counted. */
const asWord = new Set(['auth', 'bearer', 'jwt', 'key', 'pass', 'pwd', 'signature', 'token']);
/** What is said about one. */
const about = new Set(['count', 'length', 'limit', 'max', 'min', 'name', 'size', 'type', 'url']);

/** Whether what is typed beside a name signs somebody in somewhere, by the words the name is made of. [SH4] */
export function tellsOfSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (always.test(words.join(''))) return true;
  const isOne = words.some((word) => asWord.has(word)) || /token$/.test(words.at(-1) ?? '');
  return isOne && !words.some((word) => about.has(word));
}
