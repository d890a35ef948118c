import { createSubscriber } from 'svelte/reactivity';
import { parseRoute, type Route } from './parse-route';

export { toPath } from './parse-route';

const subscribe = createSubscriber((update) => {
  window.addEventListener('hashchange', update);
  return () => window.removeEventListener('hashchange', update);
});

let parsed: { readonly hash: string; readonly route: Route } | undefined;

function current(): Route {
  subscribe();
  const { hash } = window.location;
  if (parsed?.hash !== hash) parsed = { hash, route: parseRoute(hash) };
  return parsed.route;
}

/** Where the address bar stands, as state: who reads it in a component is told when it changes. */
export const route: Route = {
  get segments() {
    return current().segments;
  },
  get query() {
    return current().query;
  },
};

/** The address of a path, for links; workspace and base stay as they are. */
export function href(path: string): string {
  return `#${path}`;
}

/** The whole address of a path, of no pane: what is copied here can be pasted into any address bar of this browser. [UI21] [UI304] */
export function wholeAddress(path: string, place: Pick<Location, 'href'> = window.location): string {
  const address = new URL(place.href);
  for (const name of ['frame', 'pane']) address.searchParams.delete(name);
  return `${address.origin}${address.pathname}${address.search}#${path}`;
}

/** Goes to a path and leaves a step back. */
export function go(path: string): void {
  window.location.hash = path;
}
