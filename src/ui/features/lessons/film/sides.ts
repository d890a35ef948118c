import type { Step } from '#sdk/index';
import { beginningOf, paneKindOf } from '../../../panes/pane-kinds';
import type { FilmSide } from './perform';

type Placed = Pick<Step, 'where'>;

/** The panes of a film, and what kind of pane each is. */
const scenes: readonly { readonly id: FilmSide; readonly title: string; readonly kind: string }[] = [
  { id: 'visitor', title: 'Visitor', kind: 'visitor' },
  { id: 'agent', title: 'Agent', kind: 'agent' },
  { id: 'setup', title: 'Setup', kind: 'builder' },
];

/** Those of these steps, and where each begins; where nothing is set up before everybody’s eyes there is no third. [WT17] */
export function scenesOf(steps: readonly Placed[], account: string) {
  const isSetUp = steps.some((step) => sideOf(step) === 'setup');
  return scenes
    .filter(({ id }) => id !== 'setup' || isSetUp)
    .map(({ id, title, kind }) => ({ id, title, path: beginningOf(kind, account) ?? '/' }));
}

/** In which pane a step is seen, by its place; null where it is seen everywhere. [WT17] */
export function sideOf({ where: { route, effect = route } }: Placed): FilmSide | null {
  if (effect === null) return null;
  const kind = paneKindOf(effect)?.id;
  return scenes.find((scene) => scene.kind === kind)?.id ?? 'setup';
}

/** What stands beside the visitor in a chapter: what was seen there last, or is first. [WT17] */
export function besideVisitor(chapters: readonly Placed[], at: number): Exclude<FilmSide, 'visitor'> {
  const sides = chapters.map(sideOf);
  const isBeside = (side: FilmSide | null | undefined) => side === 'agent' || side === 'setup';
  const found = sides.slice(0, at + 1).findLast(isBeside) ?? sides.slice(at + 1).find(isBeside);
  return found === 'setup' ? 'setup' : 'agent';
}
