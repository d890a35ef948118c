/** Pages by hand and not as components: what draws those would be cut out of the app's own script, which a first visit fetches. */

export function element(name: 'main' | 'div' | 'h1' | 'p', look: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = look;
  made.textContent = text;
  return made;
}

/** The same page of another workspace, and of no start or link. */
export function link(text: string, workspace: string | null, look: string): HTMLAnchorElement {
  const address = new URL(location.href);
  address.searchParams.delete('start');
  if (address.searchParams.has('shared')) address.hash = '';
  address.searchParams.delete('shared');
  if (workspace === null) address.searchParams.delete('workspace');
  else address.searchParams.set('workspace', workspace);
  const made = document.createElement('a');
  made.className = look;
  made.textContent = text;
  made.href = address.href;
  return made;
}
