/** The pattern language by definition: every text a pattern could stand for is tried by going back. For short texts only. */
export function slowMatch(pattern: string, message: string): boolean {
  const parts = read(pattern);
  const folded = message.trim().toLowerCase();
  return parts !== null && rest(parts, folded, (left) => left === '');
}

type Part = { letter: string } | { any: true } | { options: Part[][] };

function rest(parts: Part[], message: string, done: (left: string) => boolean): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return done(message);
  const onward = (left: string) => rest(others, left, done);
  if ('letter' in part) return message.startsWith(part.letter) && onward(message.slice(part.letter.length));
  if ('options' in part) return part.options.some((option) => rest(option, message, onward));
  return Array.from({ length: message.length + 1 }, (_, i) => message.slice(i)).some(onward);
}

/** null where a bracket is not closed. */
function read(pattern: string): Part[] | null {
  let at = 0;
  function sequence(inside: boolean): Part[] | null {
    const parts: Part[] = [];
    while (at < pattern.length) {
      const char = pattern.charAt(at);
      if (inside && (char === '|' || char === ')')) return parts;
      at++;
      if (char === '*') parts.push({ any: true });
      else if (char !== '(') parts.push({ letter: char.toLowerCase() });
      else {
        const options: Part[][] = [];
        do {
          const option = sequence(true);
          if (option === null || at >= pattern.length) return null;
          options.push(option);
        } while (pattern.charAt(at++) === '|');
        parts.push({ options });
      }
    }
    return parts;
  }
  return sequence(false);
}
