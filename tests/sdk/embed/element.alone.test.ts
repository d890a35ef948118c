import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { FakeFrame, openPage } from './page-with-frames';

afterEach(() => vi.unstubAllGlobals());

async function eager(attributes: Readonly<Record<string, string>> = {}) {
  const page = await openPage();
  const one = page.put({ loading: 'eager', start: 'ready', ...attributes });
  onTestFinished(() => one.destroy());
  const stand = async () => {
    page.greet(one);
    page.frameOf(one).say({ event: 'ready', detail: {} });
    await expect.poll(() => one.isReady).toBe(true);
  };
  return { page, one, stand };
}
const why = (asked: Promise<void>) =>
  asked.then(
    () => 'done',
    (cause: Error) => cause.message,
  );
const settled = async (asked: Promise<void>) => {
  let came = 'nothing yet';
  void why(asked).then((text) => (came = text));
  return { came: () => came };
};
const press = (keys: Partial<MouseEvent> = {}) =>
  Object.assign(new Event('click', { cancelable: true }), keys);

test('[EB10] what is asked after a reset waits for the page that comes of it', async () => {
  const { page, one, stand } = await eager();
  await stand();
  const frame = page.frameOf(one);
  const [reset, said] = await Promise.all([settled(one.reset()), settled(one.say('hello'))]);
  await expect.poll(() => frame.last('reset')).toBeTruthy();
  expect(one.isReady).toBe(false);
  frame.say({ answers: frame.last('reset')!.id, problem: '' });
  await stand();
  await expect.poll(() => reset.came()).toBe('done');
  await expect.poll(() => frame.last('say')).toMatchObject({ text: 'hello' });
  frame.say({ answers: frame.last('say')!.id, problem: '' });
  await expect.poll(() => said.came()).toBe('done');
});

test('[EB10] a reset that is refused says why, and the page takes what follows', async () => {
  const { page, one, stand } = await eager();
  await stand();
  const frame = page.frameOf(one);
  const reset = why(one.reset());
  const said = settled(one.say('hello'));
  await expect.poll(() => frame.last('reset')).toBeTruthy();
  frame.say({ answers: frame.last('reset')!.id, problem: 'Not here.' });
  expect(await reset).toBe('Not here.');
  await expect.poll(() => frame.last('say')).toBeTruthy();
  expect((await said).came()).toBe('nothing yet');
});

test('[EB10] what the page before was asked is told that it is gone', async () => {
  const { page, one, stand } = await eager();
  await stand();
  const said = why(one.say('hello'));
  page.greet(one);
  expect(await said).toBe('The frame has gone to another page.');
});

test('[EB10] where the app is not shown everything asked is told why, until it is', async () => {
  const { page, one, stand } = await eager({ start: 'nonsense' });
  const failures: unknown[] = [];
  one.addEventListener('failed', (event) => failures.push((event as CustomEvent).detail));
  const waiting = why(one.say('hello'));
  page.greet(one);
  page.frameOf(one).say({ event: 'failed', detail: { text: 'There is no start of this name.' } });
  expect(await waiting).toBe('There is no start of this name.');
  expect(await why(one.theme('dark'))).toBe('There is no start of this name.');
  await expect.poll(() => failures).toEqual([{ text: 'There is no start of this name.' }]);
  const started = settled(one.start('ready'));
  await stand();
  await expect.poll(async () => (await started).came()).toBe('done');
});

test('[EB10] an app of another edition, and one that never comes, are told of', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { page, one } = await eager();
  const waiting = why(one.say('hello'));
  page.greet(one, { data: { type: 'handoff-sandbox', version: 2 } });
  expect(await waiting).toBe('The app in its frame is of another edition.');
  const other = page.put({ loading: 'eager' });
  const asked = why(other.say('hello'));
  vi.advanceTimersByTime(90_000);
  expect(await asked).toMatch(/^The app does not come up\..* sandboxed, .*allow-same-origin\.$/);
});

test('[EB10] a frame that nobody has come near is not waited for', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const page = await openPage();
  const one = page.put({ loading: 'click' }, page.link());
  const failures: unknown[] = [];
  one.addEventListener('failed', (event) => failures.push(event));
  vi.advanceTimersByTime(1_000_000);
  expect(failures).toEqual([]);
});

test('[EB1] only the frame of the element is listened to, and from where the app is', async () => {
  const { page, one } = await eager();
  page.greet(one, { source: {} });
  page.greet(one, { origin: 'https://evil.example' });
  page.greet(one, { data: { type: 'another' } });
  page.greet(one, { data: null });
  expect(page.frameOf(one).ports).toHaveLength(0);
  page.greet(one);
  expect(page.frameOf(one).ports).toHaveLength(1);
  expect(page.frameOf(one).origin).toBe('https://sandbox.example');
});

test('[EB11] another start is another workspace: by its attribute, and by a command', async () => {
  const { page, one, stand } = await eager();
  await stand();
  expect(page.frameOf(one).query).toEqual({ start: 'ready', workspace: 'frame-ready' });
  one.setAttribute('start', 'waiting');
  expect(page.frameOf(one).query).toEqual({ start: 'waiting', workspace: 'frame-waiting' });
  const started = settled(one.start('empty'));
  expect(page.frameOf(one).query).toEqual({ start: 'empty', workspace: 'frame-empty' });
  await stand();
  await expect.poll(async () => (await started).came()).toBe('done');
  one.setAttribute('start', 'ready');
  expect(page.frameOf(one).query).toEqual({ start: 'ready', workspace: 'frame-ready' });

  const named = page.put({ loading: 'eager', start: 'ready', workspace: 'unit-1' });
  expect(page.frameOf(named).query['workspace']).toBe('unit-1');
  named.setAttribute('start', 'waiting');
  expect(page.frameOf(named).query['workspace']).toBe('unit-1-waiting');
});

test('[EB11] two starts one after the other: the first is told that the frame has gone on', async () => {
  const { one, stand } = await eager();
  const first = why(one.start('waiting'));
  const second = settled(one.start('empty'));
  expect(await first).toBe('The frame has gone to another page.');
  await stand();
  await expect.poll(async () => (await second).came()).toBe('done');
});

test('[EB4] the theme that was asked for last holds for every page of the frame', async () => {
  const { page, one, stand } = await eager({ theme: 'light' });
  await stand();
  const frame = page.frameOf(one);
  await expect.poll(() => frame.last('theme')).toMatchObject({ name: 'light' });
  void one.theme('dark').catch(() => {});
  await expect.poll(() => frame.last('theme')).toMatchObject({ name: 'dark' });
  frame.heard.length = 0;
  await stand();
  await expect.poll(() => frame.last('theme')).toMatchObject({ name: 'dark' });
});

test('[EB8][EB12] one that was ended loads nothing, and one that was moved loads once', async () => {
  const page = await openPage();
  const link = page.link();
  const one = page.put({ loading: 'click' }, link);
  one.destroy();
  link.dispatchEvent(press());
  expect(one.querySelector('iframe')).toBeNull();
  expect(await why(one.say('hello'))).toBe('The frame is gone.');

  const next = page.link();
  const moved = page.put({ loading: 'click' }, next);
  moved.disconnectedCallback();
  page.connect(moved);
  next.dispatchEvent(press());
  const frame = page.frameOf(moved);
  next.dispatchEvent(press());
  expect(page.frameOf(moved)).toBe(frame);
});

test('[EB12] a press that opens the link elsewhere stays with the link', async () => {
  const page = await openPage();
  const link = page.link();
  const one = page.put({ loading: 'click' }, link);
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    const pressed = press({ [key]: true });
    link.dispatchEvent(pressed);
    expect([pressed.defaultPrevented, one.querySelector('iframe')]).toEqual([false, null]);
  }
  const pressed = press();
  link.dispatchEvent(pressed);
  expect(pressed.defaultPrevented).toBe(true);
  expect(page.frameOf(one).src).toMatch(/^https:\/\/sandbox.example\/app\/\?/);
});

test('[EB12] where the app is may be said as seen from the page', async () => {
  const page = await openPage();
  const one = page.put({ loading: 'eager', app: '/sandbox/' });
  expect(page.frameOf(one).src).toMatch(/^https:\/\/course.example\/sandbox\/\?/);
  page.greet(one, { origin: 'https://course.example' });
  expect(page.frameOf(one).ports).toHaveLength(1);
});

test('[EB6] what is asked while the page is being read loads the frame, once', async () => {
  const page = await openPage();
  page.reads(true);
  const one = page.put({ loading: 'click', start: 'ready' }, page.link());
  const started = why(one.start('waiting'));
  const frame = page.frameOf(one);
  page.reads(false);
  expect(page.frameOf(one)).toBe(frame);
  expect(frame.query).toEqual({ start: 'waiting', workspace: 'frame-waiting' });
  page.greet(one);
  frame.say({ event: 'ready', detail: {} });
  expect(await started).toBe('done');
});

test('[EB42] where the start has failed, a reset makes it anew in a frame of its own', async () => {
  const { page, one, stand } = await eager();
  page.greet(one);
  const broken = page.frameOf(one);
  broken.say({ event: 'failed', detail: { text: 'Step 3 failed.' } });
  expect(await why(one.say('hello'))).toBe('Step 3 failed.');
  const reset = settled(one.reset());
  expect(page.frameOf(one)).not.toBe(broken);
  expect(page.frameOf(one).src).toBe(broken.src);
  await stand();
  await expect.poll(async () => (await reset).came()).toBe('done');
});

test('[EB43] a page that goes is not ready any more, and what is asked waits for the next', async () => {
  const { page, one, stand } = await eager();
  await stand();
  const said = why(one.say('hello'));
  await expect.poll(() => page.frameOf(one).last('say')).toBeTruthy();
  page.frameOf(one).say({ leaves: true });
  expect(await said).toBe('The frame has gone to another page.');
  expect(one.isReady).toBe(false);
  const themed = settled(one.theme('dark'));
  await stand();
  await expect.poll(() => page.frameOf(one).last('theme')).toBeTruthy();
  page.frameOf(one).say({ answers: page.frameOf(one).last('theme')!.id, problem: '' });
  expect((await themed).came()).toBe('nothing yet');
});

test('[EB44] a frame whose sandbox lacks what the app takes is told of at once, and so is no address', async () => {
  const page = await openPage();
  const there = new FakeFrame();
  there.attributes.set('sandbox', 'allow-forms allow-scripts');
  there.src = 'https://sandbox.example/app/?start=ready';
  const boxed = page.put({}, there);
  expect(await why(boxed.say('hello'))).toBe('The sandbox of its frame lacks allow-same-origin.');
  const astray = page.put({ app: 'http://[x', loading: 'eager' });
  expect(await why(astray.say('hello'))).toBe('Its attribute “app” is no address.');
});

test('[EB47] why no page stands is told to who listens from then on', async () => {
  const page = await openPage();
  const astray = page.put({ app: 'http://[x', loading: 'eager' });
  const told = new Promise((tell) => astray.addEventListener('failed', tell));
  expect(await told).toMatchObject({ detail: { text: 'Its attribute “app” is no address.' } });
});

test('[EB45] a lesson and a step that are set together are asked for together', async () => {
  const { page, one, stand } = await eager();
  await stand();
  one.setAttribute('lesson', 'connect');
  one.setAttribute('step', 'first');
  const opened = () => page.frameOf(one).heard.filter((it) => it.do === 'open');
  await expect.poll(() => opened().length).toBeGreaterThan(0);
  await expect.poll(() => page.frameOf(one).last('open')).toMatchObject({ lesson: 'connect', step: 'first' });
  expect(opened().filter((it) => it['step'] !== 'first')).toEqual([]);
});

test('[EB45] why what an attribute asks for cannot be is told', async () => {
  const { page, one, stand } = await eager({ theme: 'purple' });
  const failures: unknown[] = [];
  one.addEventListener('failed', (event) => failures.push((event as CustomEvent).detail));
  await stand();
  const frame = page.frameOf(one);
  await expect.poll(() => frame.last('theme')).toMatchObject({ name: 'purple' });
  frame.say({ answers: frame.last('theme')!.id, problem: 'The themes are light, dark, auto.' });
  await expect.poll(() => failures).toEqual([{ text: 'The themes are light, dark, auto.' }]);
});

test('[EB50] panes stand in the address of the frame, in place of the lesson', async () => {
  const { page, one } = await eager({ panes: ' visitor  agent', lesson: 'connect', step: 'first' });
  expect(new URL(page.frameOf(one).src).hash).toBe('#/panes/visitor/agent');
});

test('[EB51] panes that change or go are followed in the same workspace; before there is a frame they wait for it', async () => {
  const { page, one } = await eager({ panes: 'visitor agent', lesson: 'connect' });
  const address = () => new URL(page.frameOf(one).src);
  const { search } = address();
  one.setAttribute('panes', 'visitor agent map');
  expect([address().search, address().hash]).toEqual([search, '#/panes/visitor/agent/map']);
  one.removeAttribute('panes');
  expect([address().search, address().hash]).toEqual([search, '#/lesson/connect']);
  const lazy = page.put({ loading: 'click', panes: 'visitor agent' });
  lazy.setAttribute('panes', 'agent map');
  expect(lazy.querySelector('iframe')).toBeNull();
  lazy.destroy();
});
