import { loadLessons } from '#sdk/index';
import { whyNoSuchPanes } from '../panes/pane-kinds';
import { parseRoute } from '../parse-route';
import { shownName } from '../shown-workspace';

/** Why there is no such lesson, or no such step of it; empty where it is there. [EB16] */
export async function whyNotThere(lesson: string, step?: string): Promise<string> {
  const { lessons, laterLessons } = await loadLessons();
  const all = [...lessons, ...laterLessons];
  const listed = all.find(({ id }) => id === lesson);
  if (!listed)
    return `There is no lesson “${shownName(lesson)}”. There are: ${all.map(({ id }) => id).join(', ')}.`;
  if (step === undefined) return '';
  const { steps } = 'steps' in listed ? listed : await listed.load();
  if (steps.some(({ id }) => id === step)) return '';
  return `The lesson “${lesson}” has no step “${shownName(step)}”. It has: ${steps.map(({ id }) => id).join(', ')}.`;
}

/** The same of the lesson, or of the panes, that an address names. [EB48] [EB50] */
export async function whyAddressLeadsNowhere(hash: string): Promise<string> {
  const [place, ...names] = parseRoute(hash).segments;
  if (place === 'panes') return whyNoSuchPanes(names);
  const [lesson, step] = names;
  return place === 'lesson' && lesson !== undefined ? whyNotThere(lesson, step) : '';
}
