import { tidyName } from '#model/comparable-text';

/** Without a name in the address. */
export const defaultWorkspace = 'default';

const longestShown = 60;

/** A name, as of a workspace, or out of an address, so that it can be told from others and fits a line: what cannot be seen by its number, the end cut. [DP25] [UI363] */
export function shownName(name: string): string {
  if (name === '') return '(no name)';
  const isSeen = (sign: string) => sign.trim() !== '' && tidyName(`x${sign}x`) === `x${sign}x`;
  const seen =
    tidyName(name) === name
      ? name
      : Array.from(name, (sign) => (isSeen(sign) ? sign : numberOf(sign))).join('');
  const signs = Array.from(seen);
  return signs.length <= longestShown ? seen : `${signs.slice(0, longestShown).join('')}…`;
}

function numberOf(sign: string): string {
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
