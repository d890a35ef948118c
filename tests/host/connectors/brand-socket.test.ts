import type { Wire } from '#contract/sandbox-api';
import { openBrandSocket } from '#workers/host/connectors/brand-socket';
import { expect, test } from 'vitest';

/** A socket whose other side is the test. */
function opened() {
  const sent: string[] = [];
  const lost: string[] = [];
  let push = (_: string) => {};
  let drop = (_code: number, _reason: string) => {};
  const wire: Wire = {
    send: (text) => sent.push(text),
    close: () => {},
    onText: (listener) => (push = listener),
    onClose: (listener) => (drop = listener),
  };
  const socket = openBrandSocket(wire, { onNotice: () => {}, onLost: (why) => lost.push(why) });
  return {
    socket,
    sent,
    lost,
    push: (text: string) => push(text),
    drop: (code: number) => drop(code, 'gone'),
  };
}

const clock = { name: 'get-clock' } as const;

test('[CN4] every open request settles when the socket is lost, and each later one at once', async () => {
  const { socket, lost, drop } = opened();
  const open = [socket.ask(clock), socket.ask(clock)];
  drop(1006);
  expect(await Promise.all([...open, socket.ask(clock)])).toMatchObject([
    { ok: false, failure: { kind: 'broken' } },
    { ok: false, failure: { kind: 'broken' } },
    { ok: false, failure: { kind: 'broken' } },
  ]);
  expect(lost).toEqual(['It was closed with code 1006 (gone).']);
});

test('[CN7] every open request settles when the connector closes, and nobody is told of a loss', async () => {
  const { socket, lost, drop } = opened();
  const open = socket.ask(clock);
  socket.close();
  drop(1000);
  expect(await open).toMatchObject({ ok: false, failure: { kind: 'broken' } });
  expect(lost).toEqual([]);
});

test('[CN4] answers find their request; what is no frame or nobody asked for is passed over', async () => {
  const { socket, push, sent } = opened();
  const [first, second] = [socket.ask(clock), socket.ask(clock)];
  expect(sent.map((text) => JSON.parse(text))).toMatchObject([{ id: '1' }, { id: '2' }]);
  const answer = (reqId: string, currentTime: number) =>
    push(JSON.stringify({ kind: 'resp', reqId, code: 200, type: 'x', body: { currentTime } }));
  push('no frame');
  answer('17', 0);
  answer('2', 22);
  answer('1', 11);
  expect(await first).toEqual({ ok: true, value: { kind: 'clock', currentTime: 11 } });
  expect(await second).toEqual({ ok: true, value: { kind: 'clock', currentTime: 22 } });
});
