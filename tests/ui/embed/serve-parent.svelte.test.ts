import { expect, onTestFinished, test, vi } from 'vitest';
import type { Patch, Topic } from '#contract/topics';
import type { FromFrame } from '#sdk/embed';
import { loadLessons } from '#sdk/index';
import type { AppState } from '../../../src/ui/app-state.svelte';
import { readAsked } from '../../../src/ui/embed/read-asked';
import { startRecords } from '../../../src/ui/starts/start-record';
import { serveParent } from '../../../src/ui/embed/serve-parent';

type Look = (rows: ReadonlyMap<string, unknown>) => void;

const mine = { id: '1' };
const never = () => new Promise(() => {});

interface Here {
  account?: typeof mine | undefined;
  me?: typeof mine | undefined;
}

function served(account?: typeof mine, here: Here = { account, me: account }, hash = '#/') {
  const http = vi.fn(never);
  const looks = new Map<string, Look>();
  const app = {
    get account() {
      return here.account;
    },
    get me() {
      return here.me;
    },
    sandbox: {
      ...{ workspace: 'mine', http, after: () => () => {} },
      watch(topic: Topic, look: Look) {
        looks.set(topic, look);
        return () => looks.delete(topic);
      },
    },
  } as unknown as AppState;
  const { port1, port2 } = new MessageChannel();
  const heard: FromFrame[] = [];
  const themes: string[] = [];
  port1.onmessage = ({ data }) => void heard.push(data as FromFrame);
  const end = serveParent(app, { show: (name) => themes.push(name) }, port2, hash);
  onTestFinished(() => {
    end();
    port1.close();
  });
  return {
    ...{ looks, heard, themes, http },
    say: (data: unknown) => port1.postMessage(data),
    show: (topic: Topic, ...rows: readonly ({ readonly id: string } & Record<string, unknown>)[]) =>
      looks.get(topic)?.(new Map(rows.map((row) => [row.id, row]))),
    until: (length: number) => expect.poll(() => heard.length).toBe(length),
  };
}
const lesson = (
  done: number,
  accountId = mine.id,
): { readonly id: string } & Record<string, unknown> & Partial<Patch> => ({
  ...{ id: `${accountId} basics`, accountId, lessonId: 'basics', current: done === 2 ? null : 'x' },
  steps: ['a', 'b'].map((id, at) => ({ id, missing: at < done ? [] : ['Something.'] })),
});

test('[EB2] what is no command does nothing, and is answered where it has a number', async () => {
  const { heard, say, until } = served();
  for (const odd of [null, 'open', 7, [], { do: 'open' }, { id: 'x', do: 'reset' }]) say(odd);
  say({ id: 1, do: 'delete-everything' });
  say({ id: 2, do: 'open' });
  await until(3);
  expect(heard).toEqual([
    { event: 'ready', detail: {} },
    ...[1, 2].map((id) => ({ answers: id, problem: 'This is no command of this edition.' })),
  ]);
});

test('[EB16] what is wrong with a command is said', async () => {
  // The lesson is fetched before: what is polled for is its answer.
  for (const later of (await loadLessons()).laterLessons) await later.load();
  const { heard, say, until } = served();
  const asked = [
    [{ do: 'open', lesson: '../../data' }, 'names of letters, digits and hyphens'],
    [{ do: 'open', lesson: 'basics' }, 'There is no lesson “basics”. There are: connect-to-liveengage,'],
    [{ do: 'open', lesson: 'connect-to-liveengage', step: 'none' }, 'has no step “none”. It has: bot-skill,'],
    [{ do: 'open', lesson: 'when-it-fails', step: 'none' }, 'has no step “none”. It has: '],
    [{ do: 'say', text: ' ' }, 'There is nothing to say.'],
    [{ do: 'say', text: 'x'.repeat(100_000) }, 'At most '],
    [{ do: 'theme', name: 'pink' }, 'The themes are light, dark, auto.'],
    [{ do: 'watch', events: ['clicks'] }, 'The events are ready, '],
  ] as const;
  for (const [id, [command]] of asked.entries()) say({ id, ...command });
  await until(1 + asked.length);
  const problems = new Map(heard.flatMap((one) => ('answers' in one ? [[one.answers, one.problem]] : [])));
  for (const [id, [, problem]] of asked.entries()) expect(problems.get(id)).toContain(problem);
});

test.each([
  ['#/lesson/basics', 'There is no lesson “basics”. There are: connect-to-liveengage,'],
  ['#/lesson/connect-to-liveengage/none', 'has no step “none”. It has: bot-skill,'],
  ['#/panes/visitor/desk', 'There is no pane “desk”. There are: visitor, agent, builder, map.'],
  ['#/panes/map', 'From 2 to 3 panes stand side by side, and 1 is named.'],
  ['#/panes/map/agent/visitor/builder', 'and 4 are named.'],
])('[EB48][EB50] %s leads nowhere, which is told', async (hash, text) => {
  const { heard, until } = served(mine, undefined, hash);
  await until(2);
  expect(heard[1]).toMatchObject({ event: 'failed', detail: { text: expect.stringContaining(text) } });
});

test('[EB15] a line waits until account and person are known', async () => {
  const here = $state<Here>({});
  const { heard, say, until, http } = served(undefined, here);
  say({ id: 1, do: 'say', text: 'hello' });
  say({ id: 2, do: 'theme', name: 'dark' });
  await until(2);
  expect(heard[1]).toEqual({ answers: 2, problem: '' });
  here.account = mine;
  await Promise.resolve();
  expect(http).not.toHaveBeenCalled();
  here.me = mine;
  // Then its visitor signs in.
  await expect.poll(() => http.mock.calls.length).toBe(1);
  expect(heard).toHaveLength(2);
});

test('[EB41] a line is said by a visitor of the account that is looked at', async () => {
  const here = $state<Here>({ account: mine, me: mine });
  const { say, http } = served(undefined, here);
  const paths = () => http.mock.calls.map((given: readonly unknown[]) => JSON.stringify(given));
  say({ id: 1, do: 'say', text: 'hello' });
  await expect.poll(() => paths().length).toBe(1);
  here.account = { id: '2222' };
  say({ id: 2, do: 'say', text: 'hello' });
  await expect.poll(() => paths().length).toBe(2);
  expect(paths().map((path) => path.includes('2222'))).toEqual([false, true]);
});

test('[EB2] what comes while fifty commands are unanswered is refused', async () => {
  // Nobody offers a chat, so a line waits for one.
  const { heard, say, until } = served(mine);
  for (let id = 0; id < 60; id += 1) say({ id, do: 'say', text: 'hello' });
  await until(11);
  const refused = Array.from({ length: 10 }, (_, at) => ({
    ...{ answers: 50 + at, problem: 'Too many commands are unanswered.' },
  }));
  expect(heard.slice(1)).toEqual(refused);
});

const talk = { accountId: mine.id };

test('[EB3] only what is asked for is told, and only what has happened since', async () => {
  const { heard, say, show, until } = served(mine);
  say({ id: 1, do: 'watch', events: ['step-passed', 'lesson-completed'] });
  await until(2);
  show('lessons', lesson(1));
  show('lessons', lesson(2));
  show('conversations', { ...talk, id: 'c', milestones: [] });
  show('conversations', { ...talk, id: 'c', milestones: ['human-joined'] });
  await until(4);
  expect(heard.slice(2)).toEqual([
    { event: 'step-passed', detail: { lesson: 'basics', step: 'b' } },
    { event: 'lesson-completed', detail: { lesson: 'basics' } },
  ]);
  say({ id: 2, do: 'watch', events: ['handed-over', 'failed'] });
  await until(5);
  show(
    'conversations',
    { ...talk, id: 'c', milestones: ['human-joined', 'escalation-failed'] },
    { ...talk, id: 'd', milestones: ['human-joined'] },
  );
  await until(7);
  expect(heard.slice(5)).toEqual([
    { event: 'failed', detail: { text: 'A hand-over failed: nobody took the conversation.' } },
    { event: 'handed-over', detail: { conversation: 'd' } },
  ]);
});

test('[EB2] what is read keeps nothing that was not asked for', () => {
  expect(readAsked({ id: 1, do: 'open', lesson: 'basics', href: 'https://evil.example' })).toEqual({
    ...{ id: 1, do: 'open', lesson: 'basics' },
  });
});

test('[EB3] what has happened is of the account I work in, and told once', async () => {
  const { heard, say, show, until } = served(mine);
  say({ id: 1, do: 'watch', events: ['step-passed', 'lesson-completed', 'handed-over'] });
  await until(2);
  show('lessons', lesson(1), lesson(2, '2'));
  show('lessons', lesson(1), lesson(2, '2'));
  show('lessons', lesson(1), lesson(1, '2'));
  show('lessons', lesson(1), lesson(2, '2'));
  show('conversations');
  show('conversations', { id: 'c', accountId: '2', milestones: ['human-joined'] });
  show('lessons', lesson(2), lesson(2, '2'));
  await until(4);
  expect(heard.slice(2)).toEqual([
    { event: 'step-passed', detail: { lesson: 'basics', step: 'b' } },
    { event: 'lesson-completed', detail: { lesson: 'basics' } },
  ]);
});

test('[EB5] a workspace is made anew from outside only where a frame has made it', async () => {
  const went: string[] = [];
  vi.stubGlobal('location', { href: 'https://app.example/', assign: (to: string) => went.push(to) });
  onTestFinished(() => void vi.unstubAllGlobals());
  const record = { start: 'ready', made: true, route: '/', as: '', kept: {} };
  const { heard, say, until } = served(mine);
  say({ id: 1, do: 'reset' });
  await until(2);
  await startRecords.note('mine', record);
  say({ id: 2, do: 'reset' });
  await until(3);
  const problem =
    'Only a workspace that was made in a frame can be made anew from outside; in any other somebody may have worked.';
  expect(heard.slice(1)).toEqual([1, 2].map((answers) => ({ answers, problem })));
  expect(went).toEqual([]);
  expect((await startRecords.of('mine'))?.made).toBe(true);

  await startRecords.note('mine', { ...record, framed: true });
  say({ id: 3, do: 'reset' });
  await until(4);
  expect(heard.at(-1)).toEqual({ answers: 3, problem: '' });
  expect(went).toEqual(['https://app.example/?start=ready&workspace=mine']);
  expect(await startRecords.of('mine')).toMatchObject({ made: false, framed: true });
});

test('[EB4] a theme is shown as it is asked for', async () => {
  const { say, themes, until } = served();
  for (const [id, name] of ['dark', 'loud', 'auto'].entries()) say({ id, do: 'theme', name });
  await until(4);
  expect(themes).toEqual(['dark', 'auto']);
});
