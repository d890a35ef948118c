/** The pattern language by definition: every text a pattern could stand for is tried by going back. For short texts only. */
export function slowMatch(pattern: string, message: string): boolean {
  const parts = read(pattern);
  const folded = fold(message).trim();
  return parts !== null && rest(parts, folded, folded, (left) => left === '');
}

type Part = { letter: string } | { any: true } | { options: Part[][] };

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

function rest(parts: Part[], whole: string, message: string, done: (left: string) => boolean): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return done(message);
  const onward = (left: string) => rest(others, whole, left, done);
  if ('options' in part) return part.options.some((option) => rest(option, whole, message, onward));
  if ('any' in part)
    return Array.from({ length: message.length + 1 }, (_, i) => message.slice(i)).some(onward);
  // Where several blanks stand in a row, the message keeps the first.
  const isRead = part.letter === ' ' && whole.charAt(whole.length - message.length - 1) === ' ';
  if (isRead) return onward(message);
  return message.startsWith(part.letter) && onward(message.slice(part.letter.length));
}

/** null where a bracket is not closed. */
function read(written: string): Part[] | null {
  const pattern = fold(written).replace(/^ | $/g, '');
  let at = 0;
  function sequence(inside: boolean): Part[] | null {
    const parts: Part[] = [];
    while (at < pattern.length) {
      const char = pattern.charAt(at);
      const letter = /^\\[*(|)\\]/.test(pattern.slice(at));
      if (letter) at++;
      if (!letter && inside && (char === '|' || char === ')')) return parts;
      at++;
      if (letter) parts.push({ letter: pattern.charAt(at - 1) });
      else if (char === '*') parts.push({ any: true });
      else if (char !== '(') parts.push({ letter: char });
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
