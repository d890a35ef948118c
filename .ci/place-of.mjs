/**
 * What of an address below the app follows the app's own: `visitor-page/?siteid=1` is `#/visitor-page/?siteid=1`; nothing for
 * a file. What the page itself asks an address for stays before the place. The offline worker has this function as text: it may
 * use nothing of this file.
 * @param {string} path below the app
 * @param {URLSearchParams} query
 */
export function placeOf(path, query) {
  if (path.slice(path.lastIndexOf('/') + 1).includes('.')) return undefined;
  const rest = new URLSearchParams(query);
  const own = ['workspace', 'start', 'frame', 'pane', 'recover'].flatMap((name) => {
    const value = rest.get(name);
    rest.delete(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return `${own.length > 0 ? `?${own.join('&')}` : ''}#/${path}${rest.size > 0 ? `?${rest}` : ''}`;
}

/**
 * A path below the app that nothing is served at becomes the place of that name, without the server too.
 * @param {(path: string, query: URLSearchParams) => string | undefined} find
 */
function leadingBy(find) {
  /** @param {{ request: Request, url: URL }} asked */
  return async ({ request, url }) => {
    const answer = await fetch(request).catch(() => null);
    // Files, and what the server itself leads elsewhere, are none of our places.
    if (answer && (answer.ok || answer.type === 'opaqueredirect')) return answer;
    const { scope } = /** @type {{ registration: { scope: string } }} */ (/** @type {unknown} */ (globalThis))
      .registration;
    const place = find(url.pathname.slice(new URL(scope).pathname.length), url.searchParams);
    if (place === undefined) return answer ?? Response.error();
    return Response.redirect(scope + place);
  };
}

/** For the offline worker, which gets what it is as text. */
export const leadToPlace = Object.assign(leadingBy(placeOf), {
  toString: () => `(${leadingBy})(${placeOf})`,
});
