import { expect, onTestFinished, test } from 'vitest';
import type { FromFrame, Greeting } from '#sdk/embed';
import type { AppState } from '../../../src/ui/app-state.svelte';
import { answerParent } from '../../../src/ui/embed/answer-parent';

const watchNothing = { watch: () => () => {}, workspace: 'mine' };
const app = { sandbox: watchNothing } as unknown as AppState;
const greeting: Greeting = { type: 'handoff-sandbox', version: 1 };

/** A page in a frame, and what the one around it hears. */
function framed(shown: AppState | string = app) {
  const greeted: unknown[] = [];
  const parent = { postMessage: (...said: unknown[]) => void greeted.push(said) };
  const inner = Object.assign(new EventTarget(), { parent, location: { hash: '#/' } });
  answerParent(shown, { show: () => {} }, inner as never);
  return {
    ...{ inner, parent, greeted },
    /** A message comes with a port of its own, at whose other end everything is kept. */
    send(data: unknown, from: { readonly source?: unknown; readonly ports?: readonly MessagePort[] } = {}) {
      const { port1, port2 } = new MessageChannel();
      const heard: FromFrame[] = [];
      port1.onmessage = (said) => void heard.push(said.data as FromFrame);
      onTestFinished(() => port1.close());
      inner.dispatchEvent(
        Object.assign(new Event('message'), { data, source: parent, ports: [port2], ...from }),
      );
      return { heard, port: port1 };
    },
  };
}
const ready = { event: 'ready', detail: {} };

test('[EB1] only the window around is served: no sibling, no frame within, no message without a port', async () => {
  const { send, greeted } = framed();
  expect(greeted).toEqual([[greeting, '*']]);
  const odd = [
    send(greeting, { source: {} }),
    send(greeting, { source: null }),
    send(greeting, { ports: [] }),
    send({ ...greeting, type: 'another' }),
    send(null),
  ];
  const around = send(greeting);
  await expect.poll(() => around.heard).toEqual([ready]);
  expect(odd.map(({ heard }) => heard)).toEqual([[], [], [], [], []]);
});

test('[EB1] a second greeting is served, and the first port no more', async () => {
  const { send } = framed();
  const first = send(greeting);
  await expect.poll(() => first.heard).toEqual([ready]);
  const second = send(greeting);
  await expect.poll(() => second.heard).toEqual([ready]);
  first.port.postMessage({ id: 1, do: 'nothing' });
  second.port.postMessage({ id: 1, do: 'nothing' });
  await expect.poll(() => second.heard).toHaveLength(2);
  expect(first.heard).toEqual([ready]);
});

test('[EB1] a page of another edition is told so, and served nothing', async () => {
  const { send } = framed();
  const { heard, port } = send({ ...greeting, version: 2 });
  port.postMessage({ id: 1, do: 'nothing' });
  const text = 'The page around this one is of another edition.';
  await expect.poll(() => heard).toEqual([{ event: 'failed', detail: { text } }]);
});

test('[EB13] where the app is not shown, the page around is told why, and so is whatever it asks', async () => {
  const { send, inner } = framed('There is no start of this name: “x”.');
  const { heard, port } = send(greeting);
  port.postMessage({ id: 7, do: 'reset' });
  port.postMessage('odd');
  port.postMessage({ id: 8, do: 'say', text: 'hello' });
  await expect.poll(() => heard).toHaveLength(3);
  const problem = 'There is no start of this name: “x”.';
  expect(heard).toEqual([
    { event: 'failed', detail: { text: problem } },
    { answers: 7, problem },
    { answers: 8, problem },
  ]);

  // It comes up after all: whoever greets from now on gets the app, once.
  answerParent(app, { show: () => {} }, inner as never);
  const next = send(greeting);
  await expect.poll(() => next.heard).toEqual([ready]);
});

test('[EB43] a page that goes says so to who was served last; one that the browser keeps says nothing', async () => {
  const { inner, send } = framed();
  const [, served] = [send(greeting), send(greeting)];
  const go = (persisted: boolean) => inner.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  go(true);
  go(false);
  await expect.poll(() => served.heard).toEqual([ready, { leaves: true }]);
});
