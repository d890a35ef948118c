export interface ReadUrl {
  /** Path parts, decoded where they can be. */
  readonly segments: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Path and query of an absolute or rooted address; the host decides nothing. Never throws. */
export function readUrl(url: string): ReadUrl {
  const rooted = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const [path = '', search = ''] = rooted.split(/\?(.*)/s);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    query[decode(key)] = decode(value);
  }
  return { segments: path.split('/').filter(Boolean).map(decode), query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
