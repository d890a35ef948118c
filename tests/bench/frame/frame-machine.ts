import { openDB } from 'idb';
import { assign, fromPromise, setup } from 'xstate';

const opening = openDB('frame', 1, { upgrade: (db) => void db.createObjectStore('visits') });

async function visit(): Promise<number> {
  const db = await opening;
  const visits = Number((await db.get('visits', 'count')) ?? 0) + 1;
  await db.put('visits', visits, 'count');
  return visits;
}

/** Counts a visit, and says how many there were. */
export const frameMachine = setup({
  types: { context: {} as { visits: number }, events: {} as { type: 'visit' } },
  actors: { visit: fromPromise(visit) },
}).createMachine({
  context: { visits: 0 },
  initial: 'resting',
  states: {
    resting: { on: { visit: 'counting' } },
    counting: {
      invoke: {
        src: 'visit',
        onDone: { target: 'resting', actions: assign({ visits: ({ event }) => event.output }) },
        onError: 'resting',
      },
    },
  },
});
