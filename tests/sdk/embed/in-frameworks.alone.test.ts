import { afterEach, expect, test, vi } from 'vitest';
import { openPage } from './page-with-frames';

afterEach(() => vi.unstubAllGlobals());

/** As frameworks do it with an element: what it has as a property is set as one. */
function give(one: object, attributes: Readonly<Record<string, string>>) {
  const element = one as { [name: string]: unknown; setAttribute(name: string, value: string): void };
  for (const [name, value] of Object.entries(attributes))
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
}

test('[EB53] what a framework sets as properties is what its attributes say, and its methods stay', async () => {
  const page = await openPage();
  const one = page.put({ loading: 'click' });
  const said = { start: 'ready', lesson: 'connect', step: 'first', theme: 'dark', loading: 'eager' };
  give(one, { ...said, height: '300', panes: '' });
  expect(one.getAttribute('start')).toBe('ready');
  page.connect(one);
  const { src } = page.frameOf(one);
  expect(src).toBe('https://sandbox.example/app/?start=ready&workspace=frame-ready#/lesson/connect/first');
  void one.start('waiting').catch(() => {});
  expect(page.frameOf(one).query['start']).toBe('waiting');
  page.greet(one);
  page.frameOf(one).say({ event: 'ready', detail: {} });
  await expect.poll(() => page.frameOf(one).last('theme')).toMatchObject({ name: 'dark' });
  void one.theme('light').catch(() => {});
  await expect.poll(() => page.frameOf(one).last('theme')).toMatchObject({ name: 'light' });
  one.destroy();
});

test('[EB54] where nothing says where the app is that is told, and the page is not put into itself', async () => {
  const page = await openPage(null);
  const there = page.frame('https://sandbox.example/app/');
  for (const [attributes, ...inside] of [[{ loading: 'eager' }], [{}, there]] as const) {
    const one = page.put(attributes, ...inside);
    const failures: unknown[] = [];
    one.addEventListener('failed', (event) => failures.push((event as CustomEvent).detail));
    await expect.poll(() => failures).toEqual([{ text: 'Its attribute “app” is no address.' }]);
    expect(one.querySelector('iframe')).toBe(one.children[0] ?? null);
  }
  const told = page.put({ loading: 'eager', app: 'https://sandbox.example/app/' });
  expect(page.frameOf(told).src).toContain('https://sandbox.example/app/?start=empty');
});

test('[EB55] a theme that changes before there is a frame waits for it', async () => {
  const page = await openPage();
  const link = page.link();
  const one = page.put({ loading: 'click', theme: 'light' }, link);
  one.setAttribute('theme', 'dark');
  expect(one.querySelector('iframe')).toBeNull();
  link.dispatchEvent(new Event('click', { cancelable: true }));
  page.greet(one);
  page.frameOf(one).say({ event: 'ready', detail: {} });
  await expect.poll(() => page.frameOf(one).last('theme')).toMatchObject({ name: 'dark' });
  one.destroy();
});
