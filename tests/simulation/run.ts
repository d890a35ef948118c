import { apply } from '#core/engine/apply';
import { archivedOf } from '#core/engine/archive';
import type { Archived } from '#model/archive';
import type { Fact } from '#model/fact';
import { emptyWorld } from '#model/world';
import { buildWorld, openNextDoor, settleNextDoor, type Roster } from './build-world';
import type { Chance } from './chance';
import { createChance } from './chance';
import { coveredBy } from './coverage';
import { createCourt, type Court, type Verdict } from './court';
import { deedNames, kindOf } from './deeds/all';
import type { Deed } from './deeds/deed';
import { createMachine, type Machine } from './machine';
import { drawMask } from './mask';
import { rest } from './rest';
import { createScene, type Scene } from './scene';
import { drawEngine, drawShape, type Shape } from './world-shapes';

/** What can be lived again: a world, and what is done in it. */
export interface Plan {
  readonly shape: Shape;
  readonly deeds: readonly Deed[];
}

export interface Run extends Plan {
  /** What each deed was, in words. */
  readonly story: readonly string[];
  readonly verdict: Verdict | null;
  /** What was met, by name. */
  readonly covered: readonly string[];
  /** The facts of the whole run in one number, so that two runs can be compared. */
  readonly facts: number;
  readonly hash: string;
}

export interface Settings {
  /** Which verdicts count for nothing. */
  readonly excuse?: (verdict: Verdict) => boolean;
  /** Is told of every record that is kept. */
  onRecord?(record: readonly Fact[]): void;
  /** Whether anybody looks on; who looks lets a moment pass now and then. */
  readonly judged?: boolean;
  /** Whether the world has to come to rest at the end; it has to unless told otherwise. */
  readonly resting?: boolean;
  /** Done at the end. */
  atEnd?(scene: Scene): Promise<void>;
  /** Done on the fresh machine, before its world is built. */
  prepare?(machine: Machine): Promise<void>;
  /** Another name for everything that has one. */
  rename?(name: string): string;
  /** Is told of each deed before it is done. */
  onDeed?(deed: Deed, scene: Scene): void;
}

/** What is told of a deed that nobody could do. */
export const notPossible = 'not possible';

/** Draws a world and its days out of a seed, and lives them. */
export function runSeed(seed: number, deeds: number, days: number, settings: Settings = {}): Promise<Run> {
  const chance = createChance(seed);
  const alone = drawShape(chance);
  // Its own dice: what a seed draws beside it stays as it is.
  const shape: Shape = {
    ...alone,
    ...(seed % 3 === 0 && { nextDoor: drawShape(createChance(seed + 1_000_000)) }),
    ...(seed % 4 === 1 && { engine: drawEngine(createChance(seed + 2_000_000), alone) }),
  };
  const mask = drawMask(chance);
  const names = deedNames.filter((name) => mask.has(name) && seed % (kindOf(name).oneSeedIn ?? 1) === 0);
  const meanMs = (days * 86_400_000) / deeds;
  let left = deeds;
  return live(shape, (scene) => ((left -= 1) < 0 ? null : drawDeed(chance, scene, names, meanMs)), settings);
}

/** Lives what is written down. */
export function runPlan({ shape, deeds }: Plan, settings: Settings = {}): Promise<Run> {
  let next = 0;
  return live(shape, () => deeds[next++] ?? null, settings);
}

function drawDeed(chance: Chance, scene: Scene, names: readonly string[], meanMs: number): Deed {
  const possible = names.flatMap((name) => {
    const who = kindOf(name).who(scene);
    return who.length > 0 ? [{ name, who, weight: kindOf(name).weight ?? 10 }] : [];
  });
  let throwing = chance.upTo(possible.reduce((sum, { weight }) => sum + weight, 0));
  const chosen = possible.find(({ weight }) => (throwing -= weight) < 0) ?? possible[0];
  return {
    do: chosen?.name ?? 'consumer.opens',
    who: chosen ? chance.pick(chosen.who) : 0,
    dice: chance.dice(),
    after: drawPause(chance, meanMs),
  };
}

/** Mostly short, sometimes long: what hangs together happens together. */
function drawPause(chance: Chance, meanMs: number): number {
  const roll = chance.upTo(100);
  if (roll < 30) return 0;
  if (roll < 60) return chance.upTo(1_500);
  if (roll < 90) return chance.upTo(Math.min(40_000, meanMs));
  return chance.upTo(meanMs * 14);
}

async function live(shape: Shape, nextDeed: (scene: Scene) => Deed | null, settings: Settings): Promise<Run> {
  const court: Court = createCourt(
    settings.excuse ?? (() => false),
    () => machine.clock.halt(),
    settings.judged === false ? [] : undefined,
  );
  const machine: Machine = createMachine(court);
  court.attend(machine.disk, settings.onRecord);
  const rejected = (cause: unknown) => court.broken(cause);
  process.on('unhandledRejection', rejected);
  const done: Deed[] = [];
  const story: string[] = [];
  const covered = new Set<string>();
  try {
    await machine.start();
    await settings.prepare?.(machine);
    if (shape.nextDoor) await openNextDoor(machine);
    const own = { roster: await buildWorld(machine, shape, settings.rename), consumers: shape.consumers };
    const scene = createScene(
      machine,
      own,
      shape.nextDoor && (await settleNextDoor(machine, shape.nextDoor)),
    );
    scene.world = await machine.world();
    for (let deed = nextDeed(scene); deed && !court.over; deed = nextDeed(scene)) {
      settings.onDeed?.(deed, scene);
      done.push(deed);
      story.push(await carryOut(scene, deed, covered));
      if (court.over) break;
      await look(scene);
      if (machine.up) await court.afterDeed(scene);
    }
    if (!court.over && settings.resting !== false) {
      await rest(scene, court);
      story.push('the faults end, and people do what people do');
    }
    await settings.atEnd?.(scene);
  } catch (cause) {
    court.broken(cause);
  } finally {
    machine.kill();
    process.off('unhandledRejection', rejected);
  }
  return {
    shape,
    deeds: done,
    story,
    verdict: court.verdicts[0] ?? null,
    covered: [...covered],
    ...court.tally(),
  };
}

/** What left the world by these facts. */
function archivedBy(records: readonly Fact[]): Archived[] {
  const world = emptyWorld();
  return records.flatMap((fact) => {
    const left = fact.type === 'conversation.archived' ? archivedOf(world, fact.conversationId) : [];
    const kept = structuredClone(left);
    apply(world, fact);
    return kept;
  });
}

/** An engine that is started on a journal as it once was, and has to come to rest on it. */
export async function restFrom(
  records: readonly Fact[],
  roster: Roster,
  settings: Settings = {},
): Promise<Verdict | null> {
  const court: Court = createCourt(settings.excuse ?? (() => false), () => machine.clock.halt());
  const machine: Machine = createMachine(court);
  court.attend(machine.disk);
  try {
    await machine.disk.kept.append(records, [], archivedBy(records));
    machine.disk.onKept(records);
    await machine.start();
    const scene = createScene(machine, { roster, consumers: 0 });
    await look(scene);
    await rest(scene, court);
  } catch (cause) {
    court.broken(cause);
  } finally {
    machine.kill();
  }
  return court.verdicts[0] ?? null;
}

/** Time passes, an engine that is down comes back, and the deed is done. */
async function carryOut(
  scene: Scene,
  { do: name, who, dice, after }: Deed,
  covered: Set<string>,
): Promise<string> {
  const { machine } = scene;
  // A day is a day of the account, however quick its clock runs.
  await machine.clock.advance(Math.round(after / (scene.world.clock.rate || 1)));
  if (!machine.up) await machine.start();
  await look(scene);
  const kind = kindOf(name);
  if (!machine.up || !kind.who(scene).includes(who)) return `${name} ${who}: ${notPossible}`;
  for (const one of coveredBy(scene, name, who)) covered.add(one);
  const told = await kind.do(scene, who, dice);
  return `${after} ms later, ${told}`;
}

async function look(scene: Scene): Promise<void> {
  // What is due at once is part of what was done.
  await scene.machine.clock.advance(0);
  if (scene.machine.up) scene.world = await scene.machine.world();
}
