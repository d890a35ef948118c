import { expect, test, vi } from 'vitest';
import type { Patch } from '#contract/topics';
import { asId } from '#model/ids';
import type { Skill } from '#model/skill';
import { TopicWatch } from '../../src/sdk/watch';
import type { RowsOf } from '../../src/sdk/sandbox';

const skill = (id: string, name = id): Skill => ({
  id: asId(id),
  accountId: asId('1'),
  name,
  description: '',
});
const whole = (...rows: Skill[]): Patch<'skills'> => ({ topic: 'skills', whole: true, rows, gone: [] });
const change = (rows: Skill[], gone: string[] = []): Patch<'skills'> => ({
  topic: 'skills',
  whole: false,
  rows,
  gone,
});

/** A watch whose frames come when told, with the engine's ends of the ports it was asked on. */
function watchSkills() {
  const ports: MessagePort[] = [];
  let frame: (() => void) | null = null;
  const watch = new TopicWatch<'skills'>(
    (port) => ports.push(port),
    (call) => {
      frame = call;
      return () => (frame = null);
    },
  );
  const seen: string[][] = [];
  const listen = () =>
    watch.add((rows: RowsOf<'skills'>) => seen.push([...rows.values()].map(({ name }) => name)));
  return {
    watch,
    ports,
    seen,
    listen,
    drawFrame: () => {
      const call = frame;
      frame = null;
      call?.();
    },
    hasFrame: () => frame !== null,
    post: (...patches: Patch<'skills'>[]) => ports.at(-1)?.postMessage(patches),
  };
}

test('[PF16] the first rows come as soon as they are there, later ones once a frame', async () => {
  const { listen, post, seen, drawFrame, hasFrame } = watchSkills();
  const stop = listen();
  post(whole(skill('a')));
  await vi.waitFor(() => expect(seen).toEqual([['a']]));
  post(change([skill('b')]));
  post(change([skill('a', 'A')]), change([skill('c')], ['b']));
  await vi.waitFor(() => expect(hasFrame()).toBe(true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen.length).toBe(1);
  drawFrame();
  expect(seen).toEqual([['a'], ['A', 'c']]);
  stop();
});

test('[PF16] each change brings a new map and leaves the old one as it was', async () => {
  const { watch, post, drawFrame, hasFrame } = watchSkills();
  const maps: RowsOf<'skills'>[] = [];
  const stop = watch.add((rows) => maps.push(rows));
  post(whole(skill('a')));
  await vi.waitFor(() => expect(maps.length).toBe(1));
  post(change([skill('b')]));
  await vi.waitFor(() => expect(hasFrame()).toBe(true));
  drawFrame();
  expect(maps.map((map) => map.size)).toEqual([1, 2]);
  stop();
});

test('[PF16] an empty topic is told as empty', async () => {
  const { listen, post, seen } = watchSkills();
  const stop = listen();
  post(whole());
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  stop();
});

test('[PF16] listeners share one port, a later one has the rows at once, the last to leave ends it', async () => {
  const { listen, ports, post, seen } = watchSkills();
  const stopFirst = listen();
  post(whole(skill('a')));
  await vi.waitFor(() => expect(seen.length).toBe(1));
  const stopSecond = listen();
  expect([seen, ports.length]).toEqual([[['a'], ['a']], 1]);
  const ended = new Promise((resolve) => {
    ports[0]?.addEventListener('message', ({ data }) => resolve(data));
    ports[0]?.start();
  });
  stopFirst();
  stopFirst();
  stopSecond();
  expect(await ended).toBe('stop');
});

test('[PF16] a topic that is watched again is asked for again', async () => {
  const { listen, ports, post, seen } = watchSkills();
  listen()();
  const stop = listen();
  expect(ports.length).toBe(2);
  post(whole(skill('a')));
  await vi.waitFor(() => expect(seen).toEqual([['a']]));
  stop();
});

test('[PF14] rows stay until a new engine has told its own', async () => {
  const { watch, listen, ports, post, seen, drawFrame, hasFrame } = watchSkills();
  const stop = listen();
  post(whole(skill('a'), skill('b')));
  await vi.waitFor(() => expect(seen.length).toBe(1));
  watch.start();
  const stopLate = listen();
  expect([ports.length, seen.at(-1)]).toEqual([2, ['a', 'b']]);
  post(whole(skill('b')));
  await vi.waitFor(() => expect(hasFrame()).toBe(true));
  drawFrame();
  expect(seen.at(-1)).toEqual(['b']);
  stop();
  stopLate();
});

test('[PF14] a watch nobody listens to is not asked for', () => {
  const { watch, ports } = watchSkills();
  watch.start();
  expect(ports).toEqual([]);
});

test('[UI20] rows stand as the engine says, also one that was made again in the same frame', async () => {
  const { listen, post, seen, drawFrame, hasFrame } = watchSkills();
  const stop = listen();
  post(whole(skill('a'), skill('b')));
  await vi.waitFor(() => expect(seen.length).toBe(1));
  post({ ...change([skill('c')]), order: ['b', 'a', 'c'] }, change([skill('b', 'B')]));
  await vi.waitFor(() => expect(hasFrame()).toBe(true));
  await new Promise((resolve) => setImmediate(resolve));
  drawFrame();
  expect(seen.at(-1)).toEqual(['B', 'a', 'c']);
  stop();
});
