/** What mails and chats put into a long word to break it, and before a line that they quote. */
const breaks = /=?[\r\n]+[>\s]*|[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const link = /^[^\p{L}\p{N}]*([1-9]\d{0,3}\.[\w-]+)/u;

/**
 * The address of a link as it was meant: mails, chats and trackers write signs of it in another way, break it, and have other signs
 * stand before or behind it. Whether it is whole its checksum tells. Other addresses are as they are. [SH62] [SH67]
 */
export function meantLink(address: string): string {
  const whole = address.replace(/([?&]shared)=?%(?:25)*23/i, '$1#');
  const at = whole.indexOf('#');
  if (at < 0 || !/[?&]shared\b/.test(whole.slice(0, at))) return address;
  const [, meant] = link.exec(unescaped(whole.slice(at + 1)).replace(breaks, '')) ?? [];
  return meant === undefined ? address : `${whole.slice(0, at)}#${meant}`;
}

/** However often it was written with escapes; as it is where one is cut off. */
function unescaped(text: string): string {
  const once = text.replace(/%(?:25)+/g, '%');
  try {
    return decodeURIComponent(once);
  } catch {
    return once;
  }
}
