import type { Fact } from '#model/fact';
import type { Roster } from './build-world';
import type { Deed } from './deeds/deed';
import { runPlan, runSeed, type Plan, type Run, type Settings } from './run';

/** A run with everything that was kept in it. */
export interface Lived {
  readonly run: Run;
  readonly facts: readonly Fact[];
  /** After how many facts each record ended. */
  readonly ends: readonly number[];
  readonly roster: Roster;
  /** The world at the end, as a file. */
  readonly file: string;
}

export async function lived(plan: Plan, settings: Settings = {}): Promise<Lived> {
  const facts: Fact[] = [];
  const ends: number[] = [];
  let roster: Roster | null = null;
  let file = '';
  const run = await runPlan(plan, {
    ...settings,
    onRecord(record) {
      facts.push(...record);
      ends.push(facts.length);
    },
    async atEnd(scene) {
      roster = scene.roster;
      const saved = await scene.machine.workspace({ type: 'export' });
      if (saved.ok && saved.value?.file) file = saved.value.file;
    },
  });
  if (!roster) throw new Error(`The plan did not come to its end: ${run.verdict?.what ?? ''}`);
  return { run, facts, ends, roster, file };
}

/** What a seed draws, without the deeds of some kinds. */
export async function drawnWithout(seed: number, deeds: number, kinds: readonly string[]): Promise<Plan> {
  const run = await runSeed(seed, deeds, 0.05, { excuse: () => true });
  const left = run.deeds.filter((deed) => !kinds.some((kind) => deed.do.startsWith(kind)));
  return { shape: run.shape, deeds: left };
}

/** Who was rung for what, and when. */
export function ringsOf(facts: readonly Fact[]): string[] {
  const offers = facts.filter((fact) => fact.type === 'ring.offered');
  // Since the first: an imported world brings its own time along.
  const begin = offers[0]?.at ?? 0;
  // By their order: ids are counted, and what another account asks for in a night counts too.
  const ids = [...new Set(offers.map(({ ring }) => ring.conversationId))];
  return offers.map(({ at, ring }) => `${at - begin} ${ids.indexOf(ring.conversationId)} ${ring.userId}`);
}

/** What was said in each conversation, in the order of the conversations. */
export function talksOf(facts: readonly Fact[]): string[][] {
  const talks = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.type === 'conversation.opened') talks.set(fact.conversation.id, []);
    if (fact.type !== 'message.published' || fact.message.event.type !== 'content') continue;
    talks.get(fact.conversationId)?.push(`${fact.message.author.kind} ${fact.message.event.text}`);
  }
  return [...talks.values()];
}

/** Facts as they compare when time began elsewhere; the clock's own and the times are left out. */
export function timeless(facts: readonly Fact[], begin: number): string[] {
  return facts
    .filter(({ type }) => type !== 'clock.changed' && type !== 'lesson.stepEntered')
    .map(
      (fact) =>
        `${fact.at - begin} ${fact.type} ${JSON.stringify(fact).replace(/\b18\d{11}\b/g, (at) => String(Number(at) - begin))}`,
    );
}

/** The same deeds at whole seconds, so that a quick clock meets whole milliseconds. */
export function atWholeSeconds(deeds: readonly Deed[]): Deed[] {
  return deeds.map((deed) => ({ ...deed, after: Math.ceil(deed.after / 1000) * 1000 }));
}

/** Where two lists part; null when they do not. */
export function firstDifference(one: readonly string[], other: readonly string[]): string | null {
  const place = one.findIndex((text, at) => text !== other[at]);
  if (place < 0)
    return one.length === other.length ? null : `after ${one.length} comes ${other[one.length] ?? ''}`;
  return `at ${place}: ${one[place] ?? ''} and not ${other[place] ?? 'anything'}`;
}
