import { expect, test } from 'vitest';
import { openMessagingSocket } from '#client/socket/messaging-socket';
import { waitBefore } from '#base/wait-before';
import { createSteppedClock } from '#support/stepped-clock';
import { createLoopback } from '#workers/host/loopback';

function connect() {
  const { near, far } = createLoopback();
  const { after, advance } = createSteppedClock();
  const asked: { id: string; type: string }[] = [];
  const notices: string[] = [];
  const closes: number[] = [];
  const whys: string[] = [];
  far.onText((text) => asked.push(JSON.parse(text) as { id: string; type: string }));
  const socket = openMessagingSocket(
    { after, openSocket: () => near },
    {
      url: '/',
      side: 'brand',
      keepAliveMs: 60_000,
      onNotice: ({ kind }) => notices.push(kind),
      onLost(code, why) {
        closes.push(code);
        whys.push(why);
      },
    },
  );
  const respond = (reqId: string, body: unknown, code = 200) =>
    far.send(JSON.stringify({ kind: 'resp', reqId, code, type: 'x', body }));
  const notify = (type: string, body: unknown) =>
    far.send(JSON.stringify({ kind: 'notification', type, body }));
  return { socket, far, asked, notices, closes, whys, advance, respond, notify };
}

test('[CL1] an answer finds the request it belongs to, in any order', async () => {
  const { socket, asked, respond, advance } = connect();
  const first = socket.request({ name: 'get-clock' });
  const second = socket.request({ name: 'subscribe-routing' });
  await advance(0);
  expect(asked.map(({ type }) => type)).toEqual(['.GetClock', '.ams.routing.SubscribeRoutingTasks']);
  respond(asked[1]?.id ?? '', { subscriptionId: 's' });
  respond(asked[0]?.id ?? '', { currentTime: 9 });
  expect(await first).toEqual({ ok: true, value: { kind: 'clock', currentTime: 9 } });
  expect(await second).toMatchObject({ ok: true, value: { kind: 'subscribed' } });
});

test('[CL1] a refusal is a failure with the server’s code and sentence', async () => {
  const { socket, asked, respond, advance } = connect();
  const answer = socket.request({ name: 'get-clock' });
  await advance(0);
  respond(asked[0]?.id ?? '', 'The offer ran out.', 410);
  expect(await answer).toEqual({
    ok: false,
    failure: { name: 'request-refused', code: 410, text: 'The offer ran out.' },
  });
});

test('[CL1] whoever waits when the connection ends is told so, and so is whoever asks later', async () => {
  const { socket, far, closes, whys } = connect();
  const answer = socket.request({ name: 'get-clock' });
  far.close(1006, 'gone');
  expect(await answer).toMatchObject({ ok: false, failure: { name: 'connection-lost' } });
  expect(await socket.request({ name: 'get-clock' })).toMatchObject({ failure: { name: 'connection-lost' } });
  expect([closes, whys]).toEqual([[1006], ['It was closed with code 1006 (gone).']]);
});

test('[CL1] a request that is not answered in ten seconds fails and ends the connection', async () => {
  const { socket, closes, advance } = connect();
  const first = socket.request({ name: 'get-clock' });
  await advance(5_000);
  const second = socket.request({ name: 'get-clock' });
  await advance(4_999);
  expect(closes).toEqual([]);
  await advance(1);
  expect(await first).toMatchObject({ failure: { name: 'engine-timeout' } });
  expect(await second).toMatchObject({ failure: { name: 'connection-lost' } });
  expect(closes).toEqual([1006]);
});

test('[CL2] a subscription is complete with its first notice, which has been taken by then', async () => {
  const { socket, asked, notices, respond, notify, advance } = connect();
  let done = false;
  const answer = socket.subscribe({ name: 'subscribe-routing' }, 'rings').then(() => (done = true));
  await advance(0);
  notify('.ams.routing.RoutingTaskNotification', { changes: [] });
  respond(asked[0]?.id ?? '', { subscriptionId: 's' });
  notify('.ams.routing.AgentStateNotification', { changes: [] });
  await advance(0);
  expect(done).toBe(false);
  notify('.ams.routing.RoutingTaskNotification', { changes: [] });
  await answer;
  expect(notices).toEqual(['rings', 'agent-states', 'rings']);
});

test('[CL1] a subscription whose notice never comes settles when the connection ends', async () => {
  const { socket, asked, far, respond, advance } = connect();
  const answer = socket.subscribe({ name: 'subscribe-routing' }, 'rings');
  await advance(0);
  respond(asked[0]?.id ?? '', { subscriptionId: 's' });
  far.close(1006, '');
  expect(await answer).toMatchObject({ failure: { name: 'connection-lost' } });
});

test('[CL3] what cannot be read is passed over', async () => {
  const { socket, asked, far, respond, closes, advance } = connect();
  const answer = socket.request({ name: 'get-clock' });
  await advance(0);
  far.send('not JSON');
  respond('no such request', 'x');
  respond(asked[0]?.id ?? '', { currentTime: 1 });
  expect(await answer).toMatchObject({ ok: true });
  expect(closes).toEqual([]);
});

test('[CL5] closing it twice is harmless and tells nobody', async () => {
  const { socket, far, closes, advance } = connect();
  const heard: number[] = [];
  far.onClose((code) => heard.push(code));
  socket.close();
  socket.close();
  await advance(0);
  expect([heard, closes]).toEqual([[1000], []]);
});

test('[CL4] each try waits twice as long as the one before, up to five seconds', () => {
  expect([-1, 0, 1, 2, 50].map((attempt) => waitBefore([250, 500, 5000], attempt))).toEqual([
    250, 250, 500, 5000, 5000,
  ]);
});
