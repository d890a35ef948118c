import { afterEach, expect, test, vi } from 'vitest';
import { createPortWire, type PortWire } from '#contract/port-wire';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

function wirePair() {
  const channel = new MessageChannel();
  channels.push(channel);
  const ended = { near: vi.fn(), far: vi.fn() };
  return {
    near: createPortWire(channel.port1, ended.near),
    far: createPortWire(channel.port2, ended.far),
    ended,
  };
}

const nextText = (wire: PortWire) => new Promise<string>((resolve) => wire.onText(resolve));
const nextClose = (wire: PortWire) =>
  new Promise<[number, string]>((resolve) => wire.onClose((code, reason) => resolve([code, reason])));

test('[PF7] texts cross both ways in order', async () => {
  const { near, far } = wirePair();
  const texts: string[] = [];
  far.onText((text) => far.send(`${text}!`));
  const third = new Promise<void>((resolve) =>
    near.onText((text) => {
      texts.push(text);
      if (texts.length === 3) resolve();
    }),
  );
  for (const text of ['a', 'b', 'c']) near.send(text);
  await third;
  expect(texts).toEqual(['a!', 'b!', 'c!']);
});

test('[PF7] what is sent in one turn crosses as one message, before a close of the same turn', async () => {
  const { port1, port2 } = new MessageChannel();
  channels.push({ port1, port2 });
  const signals: unknown[] = [];
  const near = createPortWire(port1, () => {});
  const closed = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }) => {
      signals.push(data);
      if (data.type === 'close') resolve();
    };
  });
  near.send('a');
  near.send('b');
  await Promise.resolve();
  near.send('c');
  near.close(1000, 'done');
  await closed;
  expect(signals).toEqual([
    { type: 'texts', texts: ['a', 'b'] },
    { type: 'texts', texts: ['c'] },
    { type: 'close', code: 1000, reason: 'done' },
  ]);
});

test('[PF7] what comes before the first listener waits for it', async () => {
  const { near, far } = wirePair();
  near.send('early');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await nextText(far)).toBe('early');
});

test('[PF7] a close is told to the other side with code and reason, once', async () => {
  const { near, far, ended } = wirePair();
  const closes = vi.fn();
  far.onText(() => {});
  far.onClose(closes);
  near.onClose(() => expect.unreachable());
  const closed = nextClose(far);
  near.close(4407, 'token expired');
  near.close(1000, 'again');
  expect(await closed).toEqual([4407, 'token expired']);
  far.close(1000, '');
  far.lose();
  expect(closes).toHaveBeenCalledOnce();
  expect(ended.near).toHaveBeenCalledOnce();
  expect(ended.far).toHaveBeenCalledOnce();
});

test('[PF7] what is sent after the close goes nowhere', async () => {
  const { near, far } = wirePair();
  const texts: string[] = [];
  far.onText((text) => texts.push(text));
  const closed = nextClose(far);
  near.send('last');
  near.close(1000, '');
  near.send('late');
  await closed;
  expect(texts).toEqual(['last']);
});

test('[PF7] a lost line closes with 1006, once', () => {
  const { near, ended } = wirePair();
  const closes = vi.fn();
  near.onClose(closes);
  near.lose();
  near.lose();
  near.close(1000, '');
  expect(closes.mock.calls).toEqual([[1006, 'The other side is gone.']]);
  expect(ended.near).toHaveBeenCalledOnce();
});
