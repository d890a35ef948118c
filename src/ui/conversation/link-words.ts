/** An address among words, or words that are one without its beginning. */
const address = /(?:https?:\/\/|www\.)[^\s/?#]+|^[^\s/?#@]+\.[a-z]{2,}(?=[/?#:]|$)/i;
/** What ends a sentence, or stands around an address, is not of it. */
const behind = /[\p{Pe}\p{Pf}.,;:!?'">]+$/u;

/** Where a link leads, if its words are an address of somewhere else; nobody is to be misled. [BT322] */
export function leadsElsewhere(words: string, href: string): string | null {
  const [shown] = address.exec(words.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()) ?? [];
  if (shown === undefined) return null;
  const named = shown.replace(behind, '');
  const host = hostOf(href);
  return hostOf(/^https?:/i.test(named) ? named : `https://${named}`) === host ? null : host || href;
}

/** Empty where there is none. */
function hostOf(href: string): string {
  try {
    return new URL(href).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}
