import { expect, onTestFinished, test } from 'vitest';
import type { Patch, Topic } from '#contract/topics';
import type { FromFrame } from '#sdk/embed';
import type { AppState } from '../../../src/ui/app-state.svelte';
import { readAsked } from '../../../src/ui/embed/read-asked';
import { serveParent } from '../../../src/ui/embed/serve-parent';

type Look = (rows: ReadonlyMap<string, unknown>) => void;

const never = () => new Promise(() => {});

function served(version = 1, account?: { readonly id: string }) {
  const looks = new Map<string, Look>();
  const app = {
    ...{ account, me: account },
    sandbox: {
      ...{ workspace: 'mine', http: never, after: () => () => {} },
      watch(topic: Topic, look: Look) {
        looks.set(topic, look);
        return () => looks.delete(topic);
      },
    },
  } as unknown as AppState;
  const { port1, port2 } = new MessageChannel();
  const heard: FromFrame[] = [];
  port1.onmessage = ({ data }) => void heard.push(data as FromFrame);
  const end = serveParent(app, port2, version);
  onTestFinished(() => {
    end();
    port1.close();
  });
  return {
    ...{ looks, heard },
    say: (data: unknown) => port1.postMessage(data),
    show: (topic: Topic, ...rows: readonly ({ readonly id: string } & Record<string, unknown>)[]) =>
      looks.get(topic)?.(new Map(rows.map((row) => [row.id, row]))),
    until: (length: number) => expect.poll(() => heard.length).toBe(length),
  };
}
const lesson = (done: number): { readonly id: string } & Record<string, unknown> & Partial<Patch> => ({
  ...{ id: '1 basics', lessonId: 'basics', current: done === 2 ? null : 'x' },
  steps: ['a', 'b'].map((id, at) => ({ id, missing: at < done ? [] : ['Something.'] })),
});

test('[EB1] a page of another edition is told so, and served nothing', async () => {
  const { heard, looks, until } = served(2);
  await until(1);
  expect(heard).toEqual([
    { event: 'failed', detail: { text: 'The page around this one is of another edition.' } },
  ]);
  expect(looks.size).toBe(0);
});

test('[EB2] what is no command does nothing, and is answered where it has a number', async () => {
  const { heard, say, until } = served();
  for (const odd of [null, 'open', 7, [], { do: 'open' }, { id: 'x', do: 'reset' }]) say(odd);
  say({ id: 1, do: 'delete-everything' });
  say({ id: 2, do: 'open', lesson: '../../data' });
  say({ id: 3, do: 'say', text: 'x'.repeat(100_000) });
  say({ id: 4, do: 'say', text: 'hello' });
  await until(5);
  expect(heard).toEqual([
    { event: 'ready', detail: {} },
    ...[1, 2, 3].map((id) => ({ answers: id, problem: 'This is no command of this edition.' })),
    { answers: 4, problem: 'There is no account yet.' },
  ]);
});

test('[EB2] what comes while fifty commands are unanswered is refused', async () => {
  // Nobody offers a chat, so a line waits for one.
  const { heard, say, until } = served(1, { id: '1' });
  for (let id = 0; id < 60; id += 1) say({ id, do: 'say', text: 'hello' });
  await until(11);
  const refused = Array.from({ length: 10 }, (_, at) => ({
    ...{ answers: 50 + at, problem: 'Too many commands are unanswered.' },
  }));
  expect(heard.slice(1)).toEqual(refused);
});

test('[EB3] only what is asked for is told, and only what has happened since', async () => {
  const { heard, say, show, until } = served();
  say({ id: 1, do: 'watch', events: ['step-passed', 'lesson-completed'] });
  await until(2);
  show('lessons', lesson(1));
  show('lessons', lesson(2));
  show('conversations', { id: 'c', milestones: [] });
  show('conversations', { id: 'c', milestones: ['human-joined'] });
  await until(4);
  expect(heard.slice(2)).toEqual([
    { event: 'step-passed', detail: { lesson: 'basics', step: 'b' } },
    { event: 'lesson-completed', detail: { lesson: 'basics' } },
  ]);
  say({ id: 2, do: 'watch', events: ['handed-over', 'failed'] });
  await until(5);
  show(
    'conversations',
    { id: 'c', milestones: ['human-joined', 'escalation-failed'] },
    { id: 'd', milestones: ['human-joined'] },
  );
  await until(7);
  expect(heard.slice(5)).toEqual([
    { event: 'failed', detail: { text: 'A hand-over failed: nobody took the conversation.' } },
    { event: 'handed-over', detail: { conversation: 'd' } },
  ]);
});

test('[EB2] what is read keeps nothing that was not asked for', () => {
  expect(readAsked({ id: 1, do: 'start', start: 'ready', href: 'https://evil.example' })).toEqual({
    ...{ id: 1, do: 'start', start: 'ready' },
  });
});
