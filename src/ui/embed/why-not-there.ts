import { loadLessons } from '#sdk/index';
import { paneCount, paneKinds } from '../panes/pane-kinds';
import { parseRoute } from '../parse-route';

/** Why there is no such lesson, or no such step of it; empty where it is there. [EB16] */
export async function whyNotThere(lesson: string, step?: string): Promise<string> {
  const { lessons, laterLessons } = await loadLessons();
  const all = [...lessons, ...laterLessons];
  const listed = all.find(({ id }) => id === lesson);
  if (!listed) return `There is no lesson “${lesson}”. There are: ${all.map(({ id }) => id).join(', ')}.`;
  if (step === undefined) return '';
  const { steps } = 'steps' in listed ? listed : await listed.load();
  if (steps.some(({ id }) => id === step)) return '';
  return `The lesson “${lesson}” has no step “${step}”. It has: ${steps.map(({ id }) => id).join(', ')}.`;
}

/** The same of the lesson, or of the panes, that an address names. [EB48] [EB50] */
export async function whyAddressLeadsNowhere(hash: string): Promise<string> {
  const [place, ...names] = parseRoute(hash).segments;
  if (place === 'panes') return whyNoSuchPanes(names);
  const [lesson, step] = names;
  return place === 'lesson' && lesson !== undefined ? whyNotThere(lesson, step) : '';
}

/** A pane has a name, or an address. */
function whyNoSuchPanes(panes: readonly string[]): string {
  const known = paneKinds.map(({ id }) => id);
  const wrong = panes.find((one) => !known.includes(one) && !one.startsWith('/'));
  const { fewest, most } = paneCount;
  if (wrong !== undefined) return `There is no pane “${wrong}”. There are: ${known.join(', ')}.`;
  return panes.length === 0 || (panes.length >= fewest && panes.length <= most)
    ? ''
    : `From ${fewest} to ${most} panes stand side by side, and ${panes.length} ${panes.length === 1 ? 'is' : 'are'} named.`;
}
