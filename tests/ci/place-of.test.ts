import { expect, onTestFinished, test, vi } from 'vitest';
import { leadToPlace, placeOf } from '../../.ci/place-of.mjs';

test('a path is a place; what the page itself is asked for stays before it', () => {
  const at = (path: string, query = '') => placeOf(path, new URLSearchParams(query));
  expect(at('agent')).toBe('#/agent');
  expect(at('agent', 'start=ready')).toBe('?start=ready#/agent');
  expect(at('visitor-page/', 'siteid=1&start=a%26b&workspace=mine')).toBe(
    '?workspace=mine&start=a%26b#/visitor-page/?siteid=1',
  );
  expect(at('agent', 'frame=none&siteid=1')).toBe('?frame=none#/agent?siteid=1');
  expect(at('data', 'recover')).toBe('?recover=#/data');
  expect(at('assets/gone-1234.js', 'start=ready')).toBeUndefined();
});

test('the offline worker leads there by the text it was given', async () => {
  const answers: (Response | null)[] = [];
  vi.stubGlobal('registration', { scope: 'https://app.example/x/' });
  vi.stubGlobal('fetch', () => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('offline'));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const lead = (0, eval)(String(leadToPlace)) as typeof leadToPlace;
  const open = async (path: string, answer: Response | null) => {
    answers.push(answer);
    const url = new URL(path, 'https://app.example/x/');
    const { status, headers } = await lead({ request: new Request(url), url });
    return [status, headers.get('location')];
  };
  expect(await open('agent?start=ready', null)).toEqual([302, 'https://app.example/x/?start=ready#/agent']);
  expect(await open('agent', new Response('', { status: 404 }))).toEqual(
    ...[[302, 'https://app.example/x/#/agent']],
  );
  expect(await open('notes.html', new Response('A file'))).toEqual([200, null]);
  expect(await open('gone.js', new Response('', { status: 404 }))).toEqual([404, null]);
});
