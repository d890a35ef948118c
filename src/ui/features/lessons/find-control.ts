import type { Control } from '#sdk/index';

/** Where elements of a role are to be found. */
const selectors: Readonly<Record<Control['role'], string>> = {
  button: 'button, [role="button"]',
  link: 'a[href], [role="link"]',
  textbox: 'textarea, input:not([type]), input[type="text"], input[type="search"], [role="textbox"]',
  combobox: 'select, [role="combobox"]',
};

/** The visible control of this role and name, outside of everything that is passed over; null when there is none. */
function findControl({ role, name }: Control, passOver: string): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role])].filter(
    (element) => !element.closest(passOver) && element.checkVisibility({ visibilityProperty: true }),
  );
  return bestNamed(found, nameOf, name);
}

/** The first that can be used, else the first at all. [LG9] */
export function preferUsable<Thing extends { readonly ariaDisabled: string | null }>(
  found: readonly Thing[],
): Thing | null {
  return found.find(({ ariaDisabled }) => ariaDisabled !== 'true') ?? found[0] ?? null;
}

/** The one named so, else the first whose name begins so. [LG9] */
export function bestNamed<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  name: string,
): Thing | null {
  return (
    things.find((thing) => nameOf(thing) === name) ??
    things.find((thing) => nameOf(thing).startsWith(name)) ??
    null
  );
}

/** As much of the accessible name as our own pages make use of. */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelledBy = ids.map((id) => textOf(document.getElementById(id))).join(' ');
  return tidy(labelledBy || element.getAttribute('aria-label') || labelsOf(element) || textOf(element));
}

function labelsOf(element: HTMLElement): string {
  if (!(
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )) {
    return '';
  }
  return [...(element.labels ?? [])].map(textOf).join(' ');
}

/** What is hidden from readers, such as the asterisk of a required field, is no part of a name. */
function textOf(node: Node | null): string {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  if (!node?.hasChildNodes()) return node?.textContent ?? '';
  return [...node.childNodes].map(textOf).join('');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Looks until one of the controls is there; null when none comes in this time or the search is called off. */
export function findSoon(
  controls: readonly Control[],
  passOver: string,
  ms: number,
  signal: AbortSignal,
): Promise<HTMLElement | null> {
  return new Promise((resolve) => {
    const end = (element: HTMLElement | null) => {
      watch.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    const look = () => {
      const element = preferUsable(controls.flatMap((control) => findControl(control, passOver) ?? []));
      if (element) end(element);
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(() => end(null), ms);
    signal.addEventListener('abort', () => end(null));
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
  });
}
