import type { Control } from '#sdk/index';

/** Where elements of a role are to be found. */
const selectors: Readonly<Record<Control['role'], string>> = {
  button: 'button:not([role]), [role="button"]',
  link: 'a[href], [role="link"]',
  textbox:
    'textarea, input:not([type]), input:is([type="text"], [type="search"], [type="password"]), [role="textbox"]',
  combobox: 'select, [role="combobox"]',
  menuitem: '[role="menuitem"]',
  menuitemradio: '[role="menuitemradio"]',
  radio: 'input[type="radio"], [role="radio"]',
  switch: '[role="switch"]',
  tab: '[role="tab"]',
};

/** What several things of one name stand in. */
const entry = 'li, [role="row"], dialog, form';

/** What a look at a control found. */
export interface FoundControl {
  readonly element: HTMLElement;
  readonly usable: boolean;
  /** Filled in, pressed or open already. */
  readonly passed: boolean;
}

/** Looks for a control outside of what is passed over and of what is out of use. [LG9] */
export function lookFor(
  control: Control,
  passOver: string,
  first: FoundControl | null,
  page: Document = document,
): FoundControl | null {
  const within = (control.beside && first?.element.closest<HTMLElement>(entry)) || page.body;
  const all = [...within.querySelectorAll<HTMLElement>(selectors[control.role])].filter(
    (element) =>
      !element.closest(`${passOver}, [inert]`) && element.checkVisibility({ visibilityProperty: true }),
  );
  const element = bestNamed(all, nameOf, isUsable, control.name);
  if (!element) return null;
  const isThere = control.until && lookFor(control.until, passOver, first, page) !== null;
  return { element, usable: isUsable(element), passed: isThere || isPassed(element, control) };
}

/** The ones named so, else those whose name begins so; of several the first that can be used. [LG9] */
export function bestNamed<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  isUsable: (thing: Thing) => boolean,
  name: string,
): Thing | null {
  const exact = things.filter((thing) => nameOf(thing) === name);
  const found = exact.length > 0 ? exact : things.filter((thing) => nameOf(thing).startsWith(name));
  return found.find(isUsable) ?? found[0] ?? null;
}

function isUsable(element: HTMLElement): boolean {
  return element.getAttribute('aria-disabled') !== 'true' && !element.matches(':disabled');
}

/** Does the control hold what it is to hold, or is it pressed, open, chosen already? [LG12] */
function isPassed(element: HTMLElement, { role, name, value }: Control): boolean {
  if (element.getAttribute('aria-invalid') === 'true') return false;
  switch (role) {
    case 'textbox':
      return isWritten(element, value);
    case 'combobox':
      return isChosen(element, value);
    case 'radio':
      return name === '' ? hasChoice(element) : element.matches(':checked, [aria-checked="true"]');
    default:
      return value === undefined
        ? element.matches('[aria-pressed="true"], [aria-expanded="true"], [aria-selected="true"]')
        : textOf(element).includes(value);
  }
}

/** Other words count once somebody has gone on from them. */
function isWritten(element: HTMLElement, value: string | undefined): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  const written = element.value.trim();
  return written !== '' && (written === value || element !== document.activeElement);
}

function isChosen(element: HTMLElement, value: string | undefined): boolean {
  if (!(element instanceof HTMLSelectElement)) {
    return value !== undefined && textOf(element.closest('.control') ?? element).includes(value);
  }
  const chosen = element.selectedOptions[0]?.label.trim() ?? '';
  return value === undefined ? element.value !== '' : chosen === value;
}

function hasChoice(element: HTMLElement): boolean {
  const group = element.getAttribute('name') ?? '';
  return document.querySelector(`input[type="radio"][name="${CSS.escape(group)}"]:checked`) !== null;
}

/** As much of the accessible name as our own pages make use of; also in a frame, whose elements are of other classes than ours. */
export function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelledBy = ids.map((id) => textOf(element.ownerDocument.getElementById(id))).join(' ');
  return tidy(labelledBy || element.getAttribute('aria-label') || labelsOf(element) || textOf(element));
}

function labelsOf(element: HTMLElement): string {
  const { labels } = element as Partial<HTMLInputElement>;
  return [...(labels ?? [])].map(textOf).join(' ');
}

/** What is hidden from readers, such as the asterisk of a required field, is no part of a name. */
function textOf(node: Node | null): string {
  if ((node as Partial<Element> | null)?.getAttribute?.('aria-hidden') === 'true') return '';
  if (!node?.hasChildNodes()) return node?.textContent ?? '';
  return [...node.childNodes].map(textOf).join('');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
