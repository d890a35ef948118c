import { fillPlaceholders } from '#core/lessons/index';
import type { Me } from '#core/lessons/scene';
import type { World } from '#model/world';
import { connect, createPlayer } from './players';

/** A world at some moment of the lesson, to be bent in one place. */
export interface ChangedWorld {
  readonly world: World;
  readonly me: Me;
  /** What this step still misses here. */
  missing(stepId: string): readonly string[];
  /** A value or an address of the lesson, filled in. */
  filled(text: string): string | null;
}

const worlds = new Map<string, Promise<{ world: World; me: Me }>>();

async function play(stepId: string) {
  const player = await createPlayer();
  await player.solveUntil(stepId);
  return { world: await player.world(), me: player.me };
}

/** The world in which everything before this step was solved (everything, for no step). */
export async function worldBefore(stepId = ''): Promise<ChangedWorld> {
  const played = worlds.get(stepId) ?? play(stepId);
  worlds.set(stepId, played);
  const { world: original, me } = await played;
  const world = structuredClone(original);
  return {
    world,
    me,
    missing: (id) => connect.steps.find((step) => step.id === id)!.missing(world, me),
    filled: (text) => fillPlaceholders(connect, text, world, me),
  };
}

/** Changes the one record of this kind that passes the test. */
export function change<Thing>(
  records: Record<string, Thing>,
  which: (thing: Thing) => boolean,
  to: Partial<Thing> | ((thing: Thing) => Partial<Thing>),
): void {
  const [id, thing] = Object.entries(records).find(([, one]) => which(one))!;
  records[id] = { ...thing, ...(typeof to === 'function' ? to(thing) : to) };
}
