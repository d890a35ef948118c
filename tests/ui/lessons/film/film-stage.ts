import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { vi } from 'vitest';
import { ok } from '#base/result';
import { asId, type UserId } from '#model/ids';
import type { Control, Move, Step } from '#sdk/index';
import { Film } from '../../../../src/ui/features/lessons/film/film.svelte';
import type { Hand } from '../../../../src/ui/features/lessons/film/hand';

const helen = asId<UserId>('7');

type Solutions = Readonly<Record<string, readonly Move[]>>;

const usual: Solutions = {
  before: [],
  chat: [{ kind: 'consumer', do: 'open-chat' }],
  ring: [],
  accept: [{ kind: 'agent', do: 'accept', userId: helen }],
};

/** A lesson whose last part are three steps, in a world where a press of a button does a step. */
export function createStage(solutions: Solutions = usual) {
  const done = new SvelteSet(['before']);
  const begun = new Set<string>();
  const known = new Set<string>();
  const deeds: string[] = [];
  const doneBy: Readonly<Record<string, readonly string[]>> = {
    'Live Chat': ['chat', 'ring'],
    Accept: ['accept'],
    Killed: ['kill'],
  };
  const steps = Object.keys(solutions).map((id) => ({
    id,
    title: id,
    say: '',
    where: { route: id === 'kill' || id === 'catcher' ? '/bots/{bot}' : '/visitor-page', way: [] },
  }));
  const isDone = ({ id }: { readonly id: string }) => done.has(id);
  const guide = {
    lesson: { steps, parts: [], watchFrom: steps[1]?.id },
    isDone,
    hasArrived: isDone,
    missingOf: () => ['Nobody has accepted.'],
    solutionOf: ({ id }: Step) => solutions[id] ?? [],
    valuesOf: ({ id }: Step) =>
      id === 'catcher' ? [{ label: 'Dialog Name', value: 'x', enter: 'type' }] : [],
    wayOf: () => ({ stages: [[{ role: 'button', name: 'Menu' }], [{ role: 'switch', name: 'Killed' }]] }),
    effectOf: ({ id }: Step) => `/bots/7/${id}`,
    openBefore: () => steps.filter(({ id }) => id === 'before' && !done.has(id)),
    prepare: {
      run() {
        deeds.push('prepare');
        done.add('before');
        return Promise.resolve(ok(null));
      },
    },
    bringAbout({ id }: Step) {
      deeds.push(`set up ${id}`);
      done.add(id);
      return Promise.resolve(ok(null));
    },
    mayRewind: ({ id }: Step) => begun.has(id),
    rewind: {
      run({ id }: Step) {
        for (const { id: later } of steps.slice(steps.findIndex((one) => one.id === id))) done.delete(later);
        deeds.push(`back to ${id}`);
        return Promise.resolve(ok(null));
      },
    },
  };
  const engine = { losses: 0, untilReady: () => Promise.resolve() };
  const hand = {
    has: ({ name }: Control) => name === 'Accept' || name === 'I am Helen',
    press({ name }: Control) {
      deeds.push(`press ${name}`);
      for (const id of doneBy[name] ?? []) done.add(id);
      return Promise.resolve(ok(null));
    },
    write: () => Promise.resolve(ok(null)),
  };
  const film = new Film(guide as unknown as ConstructorParameters<typeof Film>[0], {
    hand: () => hand as unknown as Hand,
    nameOf: () => 'Helen',
    // What the engine keeps: a step that passes in a moment never is the current one.
    note(id) {
      known.add(id);
      if (id !== 'ring') begun.add(id);
    },
    knows: (id) => known.has(id),
    leave: () => deeds.push('leave'),
    comeBack(id) {
      deeds.push(`as at ${id}`);
      return Promise.resolve();
    },
    turnTo: (path) => deeds.push(`turn to ${path}`),
    pass(ms) {
      deeds.push(`${ms} ms pass`);
      done.add('wait');
      return Promise.resolve();
    },
    engine,
  });
  return { film, done, deeds, known, engine, guide, doneBy: doneBy as Record<string, string[]> };
}

/** Lets so much time pass, with all that comes of it. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    flushSync();
    await vi.advanceTimersByTimeAsync(100);
  }
}
