import { faultAt, type SyntaxFault } from './syntax-faults';

const token =
  /\s*("(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|true\b|false\b|null\b|[{}[\],:])/iuy;
/** What begins where none fits. */
const word = /\s*('[^']*'?|[\w$.]+|\S)/y;

/** What has to come next. */
type Wanted = 'value' | 'key' | ':' | 'end';

/** The first thing that keeps JSON from being read, none in a list of its own. [AE207] */
export function jsonFaults(text: string): readonly SyntaxFault[] {
  const open: string[] = [];
  let [wanted, before, at]: [Wanted, string, number] = ['value', '', 0];
  while (text.slice(at).trim() !== '') {
    token.lastIndex = word.lastIndex = at;
    const [whole, sign = ''] = token.exec(text) ?? [];
    const [skipped = '', odd = ''] = word.exec(text) ?? [];
    if (whole === undefined) return [faultAt(text, at + skipped.length - odd.length, at + skipped.length)];
    if (!fits(sign, wanted, open.at(-1), before))
      return [faultAt(text, at + whole.length - sign.length, at + whole.length)];
    if (sign === '}' || sign === ']') open.pop();
    if (sign === '{' || sign === '[') open.push(sign);
    wanted = wantedAfter(sign, wanted, open.at(-1));
    [before, at] = [sign, at + whole.length];
  }
  return wanted === 'end' && open.length === 0 ? [] : [faultAt(text, text.length, text.length)];
}

function fits(sign: string, wanted: Wanted, inside: string | undefined, before: string): boolean {
  if (sign === ',') return wanted === 'end' && inside !== undefined;
  if (sign === ':') return wanted === ':';
  if (sign === '}') return inside === '{' && (wanted === 'end' || before === '{');
  if (sign === ']') return inside === '[' && (wanted === 'end' || before === '[');
  return wanted === 'value' || (wanted === 'key' && sign.startsWith('"'));
}

function wantedAfter(sign: string, wanted: Wanted, inside: string | undefined): Wanted {
  if (sign === ',' || sign === '{' || sign === '[') return inside === '{' ? 'key' : 'value';
  if (sign === ':') return 'value';
  return wanted === 'key' && sign.startsWith('"') ? ':' : 'end';
}
