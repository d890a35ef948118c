import type { Step } from '#sdk/index';
import type { FilmSide } from './perform';

type Placed = Pick<Step, 'where'>;

/** In which pane a step is seen, by its place; null where it is seen everywhere. [WT17] */
export function sideOf({ where: { route, effect = route } }: Placed): FilmSide | null {
  if (effect === null) return null;
  if (effect.startsWith('/visitor-page')) return 'visitor';
  return effect.startsWith('/agent') ? 'agent' : 'setup';
}

/** What stands beside the visitor in a chapter: what was seen there last, or is first. [WT17] */
export function besideVisitor(chapters: readonly Placed[], at: number): Exclude<FilmSide, 'visitor'> {
  const sides = chapters.map(sideOf);
  const isBeside = (side: FilmSide | null | undefined) => side === 'agent' || side === 'setup';
  const found = sides.slice(0, at + 1).findLast(isBeside) ?? sides.slice(at + 1).find(isBeside);
  return found === 'setup' ? 'setup' : 'agent';
}
