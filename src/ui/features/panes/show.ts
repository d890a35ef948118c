import { nameOf } from '../../controls/find-control';

const pressed = 'button, a[href], summary, [role^="menuitem"], [role="tab"], [role="option"]';
const chosen = 'select, input:is([type="checkbox"], [type="radio"])';
const filled = 'input, textarea';

/** What somebody has just done, as it is told to those who look on; what was typed is never told. [UI143] */
function deedOf(kind: 'click' | 'input', target: EventTarget | null): string | null {
  const element = target as HTMLElement | null;
  if (!element?.closest) return null;
  const named = (selector: string, verb: string) => {
    const control = element.closest<HTMLElement>(selector);
    const name = control && nameOf(control);
    return name ? `${verb} “${name}”` : null;
  };
  if (kind === 'click') return named(pressed, 'presses');
  if (!element.matches(chosen)) return element.matches(filled) ? named(filled, 'fills in') : null;
  const option = (element as Partial<HTMLSelectElement>).selectedOptions?.[0]?.label.trim();
  return named(chosen, option === undefined ? 'sets' : `chooses “${option}” in`);
}

/** Makes a page fit for a projector until it is ended, and tells what is done on it. [UI143] */
export function showPage(page: Document, tell: (deed: string) => void): () => void {
  page.documentElement.dataset['show'] = '';
  const hear = ({ type, target }: Event) => {
    const deed = deedOf(type === 'click' ? 'click' : 'input', target);
    if (deed !== null) tell(deed);
  };
  // Before the page answers: what was pressed may be gone then.
  for (const type of ['click', 'input']) page.addEventListener(type, hear, true);
  return () => {
    delete page.documentElement.dataset['show'];
    for (const type of ['click', 'input']) page.removeEventListener(type, hear, true);
  };
}
