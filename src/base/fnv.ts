/** FNV-1a, a whole number of 32 bits: tells texts and bytes apart. Who means harm can write others of the same. */
export function fnv(of: string | Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < of.length; at += 1)
    hash = Math.imul(hash ^ (typeof of === 'string' ? of.charCodeAt(at) : (of[at] ?? 0)), 0x01000193);
  return hash >>> 0;
}
