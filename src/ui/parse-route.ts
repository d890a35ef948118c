/** A place in the app: decoded path segments without empty ones, and what follows the question mark. */
export interface Route {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads the part of the address from `#` on, with or without the slash after it; wrong escapes stay as they are. [UI1] */
export function parseRoute(hash: string): Route {
  const whole = hash.replace(/^#/, '');
  const mark = whole.indexOf('?');
  const path = mark < 0 ? whole : whole.slice(0, mark);
  return {
    segments: path.split('/').filter(Boolean).map(decode),
    query: new URLSearchParams(mark < 0 ? '' : whole.slice(mark + 1)),
  };
}

/** The path that parses back into these; a last empty segment leaves a slash at the end. [UI2] */
export function toPath(segments: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query).toString();
  return `/${segments.map(encode).join('/')}${asked && `?${asked}`}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function encode(segment: string): string {
  return encodeURIComponent(segment);
}
