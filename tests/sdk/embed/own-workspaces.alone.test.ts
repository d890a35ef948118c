import { afterEach, expect, test, vi } from 'vitest';
import { FakeFrame, openPage, type Sandboxed } from './page-with-frames';

afterEach(() => vi.unstubAllGlobals());

const press = () => new Event('click', { cancelable: true });

test('[EB7] no two frames are in one workspace: alike, with long names, moved, adopted', async () => {
  const page = await openPage();
  const long = { loading: 'eager', lesson: 'connect-to-liveengage', start: 'nobody-is-there' };
  const nameOf = (one: Sandboxed) => page.frameOf(one).query['workspace'];
  const [one, other] = [page.put(long), page.put(long)];
  expect(nameOf(one)).not.toBe(nameOf(other));
  for (const name of [nameOf(one), nameOf(other)]) expect(name?.length).toBeLessThanOrEqual(40);

  const moved = page.put({ loading: 'eager', start: 'ready' });
  moved.disconnectedCallback();
  page.connect(moved);
  const third = page.put({ loading: 'eager', start: 'ready' });
  expect([nameOf(moved), nameOf(third)]).toEqual(['frame-ready', 'frame-ready-2']);

  const there = new FakeFrame();
  there.src = 'https://sandbox.example/app/?start=waiting&workspace=frame-waiting';
  page.put({}, there);
  expect(nameOf(page.put({ loading: 'eager', start: 'waiting' }))).toBe('frame-waiting-2');
  expect(nameOf(page.put({ loading: 'eager' }))).toBe('frame-empty');
});

test('[EB7] a frame has its name by its place, whichever is opened first', async () => {
  const page = await openPage();
  const links = [page.link(), page.link()];
  const [one, other] = links.map((link) => page.put({ loading: 'click', start: 'ready' }, link));
  for (const link of links.toReversed()) link.dispatchEvent(press());
  expect([one, other].map((it) => page.frameOf(it!).query['workspace'])).toEqual([
    'frame-ready',
    'frame-ready-2',
  ]);
});

test('[EB46] a frame that is moved in its page stays in its workspace', async () => {
  const page = await openPage();
  const [first, second] = [
    page.put({ loading: 'eager', start: 'ready' }),
    page.put({ loading: 'eager', start: 'ready' }),
  ];
  const there = page.frameOf(second).query['workspace'];
  for (const one of [first, second]) one.disconnectedCallback();
  page.connect(second);
  const third = page.put({ loading: 'eager', start: 'ready' });
  expect([there, page.frameOf(third).query['workspace']]).toEqual(['frame-ready-2', 'frame-ready']);
  page.connect(first);
  expect(page.frameOf(page.put({ loading: 'eager', start: 'ready' })).query['workspace']).toBe(
    'frame-ready-3',
  );
});

test('[EB7] names that differ in capitals only, or are as long as can be, are told apart', async () => {
  const page = await openPage();
  const name = 'x'.repeat(40);
  const nameOf = (workspace: string) =>
    page.frameOf(page.put({ loading: 'eager', workspace })).query['workspace'];
  expect([nameOf('Unit'), nameOf('unit')]).toEqual(['Unit', 'unit-2']);
  expect([nameOf(name), nameOf(name)]).toEqual([name, `${'x'.repeat(38)}-2`]);
});

test('[EB52] an element whose page goes along where it is moved stays at work', async () => {
  const page = await openPage();
  const one = page.put({ loading: 'eager', start: 'ready' });
  page.greet(one);
  const frame = page.frameOf(one);
  frame.say({ event: 'ready', detail: {} });
  await expect.poll(() => one.isReady).toBe(true);
  page.move(one);
  expect(one.isReady).toBe(true);
  void one.say('hello');
  await expect.poll(() => frame.last('say')).toMatchObject({ text: 'hello' });
  expect(frame.ports).toHaveLength(1);
});
