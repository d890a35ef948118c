const piece = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Line by line where it is JSON, each value as it was written; else as it came. [AE131] */
export function setInLines(body: string): string {
  try {
    JSON.parse(body);
  } catch {
    return body;
  }
  let depth = 0;
  let before = '';
  let lines = '';
  const begin = () => `\n${'  '.repeat(depth)}`;
  for (const [sign] of body.matchAll(piece)) {
    const closes = sign === '}' || sign === ']';
    if (closes) depth -= 1;
    const isEmpty = closes && (before === '{' || before === '[');
    const breaks = closes ? !isEmpty : before === '{' || before === '[' || before === ',';
    lines += `${breaks ? begin() : ''}${sign}${sign === ':' ? ' ' : ''}`;
    if (sign === '{' || sign === '[') depth += 1;
    before = sign;
  }
  return lines;
}
