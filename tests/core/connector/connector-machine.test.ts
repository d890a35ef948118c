import { failed, ok } from '#base/result';
import { connectorMachine, type StepResult } from '#core/connector/connector-machine';
import type { Trouble } from '#core/connector/trouble';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { expect, test } from 'vitest';
import { settle } from '#support/stepped-clock';

type Step = 'signIn' | 'openSocket' | 'goOnline';

const lost: Trouble = { kind: 'connection-lost', why: 'It was closed with code 1006.' };
const refused: Trouble = { kind: 'unauthorized', user: 'bot' };

/** A machine whose steps answer what `answers` says at that moment, ok where it says nothing. */
function started(answers: Partial<Record<Step, Trouble | 'throws'>> = {}) {
  const clock = new SimulatedClock();
  const done: string[] = [];
  const step = (name: Step) =>
    fromPromise<StepResult>(() => {
      done.push(name);
      const trouble = answers[name];
      if (trouble === 'throws') return Promise.reject(new Error('Not today.'));
      return Promise.resolve(trouble ? failed(trouble) : ok(null));
    });
  const machine = connectorMachine.provide({
    actors: { signIn: step('signIn'), openSocket: step('openSocket'), goOnline: step('goOnline') },
    actions: { signOff: () => done.push('signOff') },
  });
  const actor = createActor(machine, { clock });
  actor.start();
  actor.send({ type: 'connector.start' });
  return { actor, clock, done, answers, state: () => actor.getSnapshot().value };
}

test('[CN1] it signs in, opens its socket and goes online, in this order', async () => {
  const { done, state } = started();
  expect(state()).toEqual({ starting: 'signingIn' });
  await settle();
  expect(state()).toBe('online');
  expect(done).toEqual(['signIn', 'openSocket', 'goOnline']);
});

test('[CN1] before its first Start it is ready to start', () => {
  expect(createActor(connectorMachine).start().getSnapshot().value).toBe('readyToStart');
});

for (const step of ['signIn', 'openSocket', 'goOnline'] as const) {
  test(`[CN3] where ${step} meets what waiting cannot help it stays offline`, async () => {
    const { clock, state, done, answers } = started({ [step]: refused });
    await settle();
    expect(state()).toBe('offline');
    const tried = done.length;
    delete answers[step];
    clock.increment(3_600_000);
    await settle();
    expect(state()).toBe('offline');
    expect(done).toHaveLength(tried);
  });

  test(`[CN4] where ${step} loses the connection it begins again by itself`, async () => {
    const { clock, state, answers } = started({ [step]: lost });
    await settle();
    expect(state()).toBe('offline');
    delete answers[step];
    clock.increment(1_000);
    await settle();
    expect(state()).toBe('online');
  });

  test(`[CN36] where ${step} goes wrong by itself it is offline, says so and begins again`, async () => {
    const { clock, state, answers, actor } = started({ [step]: 'throws' });
    await settle();
    expect(state()).toBe('offline');
    const { trouble } = actor.getSnapshot().context;
    expect(trouble).toEqual({ kind: 'connection-lost', why: 'Error: Not today.' });
    delete answers[step];
    clock.increment(1_000);
    await settle();
    expect(state()).toBe('online');
  });
}

test('[CN4] the waits are 1, 2, 5, 10 and then 30 seconds', async () => {
  const { clock, done } = started({ signIn: lost });
  const attempts = () => done.filter((one) => one === 'signIn').length;
  await settle();
  for (const [index, wait] of [1_000, 2_000, 5_000, 10_000, 30_000, 30_000].entries()) {
    clock.increment(wait - 1);
    await settle();
    expect(attempts()).toBe(index + 1);
    clock.increment(1);
    await settle();
    expect(attempts()).toBe(index + 2);
  }
});

test('[CN4] a part that fails while it is online takes it offline and lets go of everything', async () => {
  const { actor, done, state, clock } = started();
  await settle();
  actor.send({ type: 'part.failed', trouble: lost });
  expect(state()).toBe('offline');
  expect(done.at(-1)).toBe('signOff');
  clock.increment(1_000);
  await settle();
  expect(state()).toBe('online');
});

test('[CN6] failures shortly after each other lengthen the waits, a minute online forgets them', async () => {
  const { actor, state, clock } = started();
  await settle();
  actor.send({ type: 'part.failed', trouble: lost });
  clock.increment(1_000);
  await settle();
  actor.send({ type: 'part.failed', trouble: lost });
  clock.increment(1_000);
  await settle();
  expect(state()).toBe('offline');
  clock.increment(1_000);
  await settle();
  expect(state()).toBe('online');
  clock.increment(60_000);
  actor.send({ type: 'part.failed', trouble: lost });
  clock.increment(1_000);
  await settle();
  expect(state()).toBe('online');
});

for (const [when, answers] of [
  ['online', {}],
  ['offline', { signIn: lost }],
] as const) {
  test(`[CN7] Stop while it is ${when} signs off and ends it`, async () => {
    const { actor, clock, done, state } = started({ ...answers });
    await settle();
    actor.send({ type: 'connector.stop' });
    expect(state()).toBe('stopped');
    expect(done.at(-1)).toBe('signOff');
    expect(actor.getSnapshot().status).toBe('done');
    clock.increment(3_600_000);
    await settle();
    expect(state()).toBe('stopped');
  });
}

test('[CN7] Stop while it is starting ends it, and what was under way changes nothing', async () => {
  const { actor, state } = started();
  actor.send({ type: 'connector.stop' });
  await settle();
  expect(state()).toBe('stopped');
});
