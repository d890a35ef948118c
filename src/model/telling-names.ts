/** In whatever it stands, it is one. */
const always =
  /pass(word|wd|phrase)|secret|authoriz|credential|cookie|(api|app|private|access|shared|subscription|auth|account|master|client|session|pass|function|write)key|oauth|(token|signature)value/;
/** A word of its own. `Tokens` are counted. */
const asWord = new Set(['auth', 'bearer', 'jwt', 'key', 'pass', 'pwd', 'signature', 'token']);
/** What is said about one. */
const about = new Set(['count', 'length', 'limit', 'max', 'min', 'name', 'size', 'type', 'url']);

/** Whether what is typed beside a name signs somebody in somewhere, by the words the name is made of. [SH4] [KT12] */
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

/** An address in which what signs in stands as `hide` shows it: before its host, and in what is named so. */
export function hideSecrets(address: string, hide: (value: string) => string): string {
  return address
    .replace(/^(\s*[a-z][a-z\d+.-]*:\/\/)([^/?#\s]*)@/i, (_, scheme: string, who: string) => {
      const shown = hide(who);
      return shown === '' ? scheme : `${scheme}${shown}@`;
    })
    .replace(/([?&#])([^=&#?]+)=([^&#\s]*)/g, (whole, sign: string, name: string, value: string) =>
      tellsOfSecret(decoded(name)) ? `${sign}${name}=${hide(value)}` : whole,
    );
}

/** Names may be written as addresses write them. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
