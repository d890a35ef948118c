import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import * as lessonsModule from '#core/lessons/index';
import { progressOf } from '#core/lessons/progress';
import type { Milestone } from '#model/conversation';
import { emptyWorld, type World } from '#model/world';
import { settle } from '#support/fake-clock';
import { createLessonWatch, type LessonWatch } from '#workers/host/lesson-watch';
import { connect, createPlayer } from '../core/lessons/players';

const nothing = () => {};

async function watchOver(world: World): Promise<LessonWatch> {
  const load = () => Promise.resolve(lessonsModule);
  const watch = createLessonWatch(
    load,
    () => world,
    nothing,
    nothing,
    () => nothing,
  );
  watch.rows();
  await settle();
  return watch;
}

test('[LE13] rows are what the world says, however far it is ahead of the facts that are told', async () => {
  const player = await createPlayer();
  for (const { id } of connect.steps) await player.solve(id);
  const facts = await player.host.journal.readFacts(0);
  for (const [ahead, together] of [0, 1, 2, 3, 5, 8].flatMap((by) => [1, 3].map((n) => [by, n] as const))) {
    const world = emptyWorld();
    const watch = await watchOver(world);
    let decided = 0;
    const decide = (until: number) => {
      for (; decided < Math.min(until, facts.length); decided += 1) apply(world, facts[decided]!);
    };
    for (let told = 0; told < facts.length; told += together) {
      decide(told + together + ahead);
      if (watch.tell(facts.slice(told, told + together))) watch.rows();
    }
    const [row] = watch.rows();
    expect(row?.steps, `${ahead} ahead, ${together} together`).toEqual(
      progressOf(connect, world, player.me).steps,
    );
  }
});

test('[LE13] a conversation of a world that was replaced is forgotten, though another one has its name', async () => {
  const player = await createPlayer();
  for (const { id } of connect.steps) await player.solve(id);
  const facts = await player.host.journal.readFacts(0);
  const world = emptyWorld();
  for (const fact of facts) apply(world, fact);
  const watch = await watchOver(world);
  const line = facts.findLast((fact) => fact.type === 'message.published')!;
  const [talk] = Object.values(world.conversations);
  const whole: Milestone[] = ['bot-joined', 'consumer-spoke', 'bot-answered'];
  talk!.milestones = whole;
  watch.tell([line]);
  const before = { ...emptyWorld(), ...structuredClone(world) };
  before.conversations[talk!.id]!.milestones = ['bot-joined'];
  const replaced = { type: 'world.replaced', at: 1, because: 'import', world: before } as never;
  apply(world, replaced);
  watch.tell([replaced]);
  expect(watch.rows()[0]?.current).toBe('bot-answers');
  world.conversations[talk!.id]!.milestones = whole;
  watch.tell([line]);
  expect(watch.rows()[0]?.current).toBe('ask-for-agent');
});
