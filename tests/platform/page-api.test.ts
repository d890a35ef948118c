import { expect, test, vi } from 'vitest';
import type { HostApi, Wire } from '#contract/sandbox-api';
import type { Patch } from '#contract/topics';
import { ok } from '#base/result';
import { fail } from '#model/failure';
import { createPageApi } from '#workers/platform/page-api';

type Sink = (patches: readonly Patch[]) => void;

/** A host that shows what reaches it. */
function fakeHost() {
  const sinks = new Set<Sink>();
  const wires: Wire[] = [];
  let deletion: Awaited<ReturnType<HostApi['workspace']>> = ok(null);
  const host: HostApi = {
    dispatch: async ({ command }) => ok(command.type),
    workspace: async () => deletion,
    watch(_topics, sink) {
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
    openSocket: (_hello, wire) => void wires.push(wire),
    http: async ({ url }) => ({ status: 200, headers: {}, body: url }),
  };
  return { host, sinks, wires, refuseDeletion: () => (deletion = fail('storage-failed', { why: 'x' })) };
}

const patch: Patch<'skills'> = { topic: 'skills', whole: true, rows: [], gone: [] };
const nextMessage = (port: MessagePort) =>
  new Promise<unknown>((resolve) =>
    port.addEventListener('message', ({ data }) => resolve(data), { once: true }),
  );

function open() {
  const fake = fakeHost();
  const onDeleted = vi.fn();
  const channel = new MessageChannel();
  channel.port1.start();
  return {
    ...fake,
    ...createPageApi(fake.host, onDeleted),
    onDeleted,
    near: channel.port1,
    far: channel.port2,
  };
}

test('[PF8] patches are posted to the port of the watch until the page says stop', async () => {
  const { api, sinks, near, far } = open();
  await api.watch(['skills'], far, null);
  const [sink] = sinks;
  const posted = nextMessage(near);
  sink?.([patch]);
  expect(await posted).toEqual([patch]);
  near.postMessage('stop');
  await vi.waitFor(() => expect(sinks.size).toBe(0));
  near.close();
});

test('[PF9] when the page is gone its watches end and its sockets are lost', async () => {
  const { api, stop, sinks, wires, far } = open();
  const socket = new MessageChannel();
  await api.watch(['skills'], far, null);
  await api.openSocket(socket.port2, { url: '/', headers: {} });
  const closed = vi.fn();
  wires[0]?.onClose(closed);
  stop();
  stop();
  expect(sinks.size).toBe(0);
  expect(closed.mock.calls).toEqual([[1006, 'The other side is gone.']]);
});

test('[PF9] a socket that its page has closed is not lost a second time', async () => {
  const { api, stop, wires, near } = open();
  const socket = new MessageChannel();
  await api.openSocket(socket.port2, { url: '/', headers: {} });
  const closed = vi.fn();
  wires[0]?.onText(() => {});
  wires[0]?.onClose(closed);
  socket.port1.postMessage({ type: 'close', code: 1000, reason: 'done' });
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  stop();
  expect(closed.mock.calls).toEqual([[1000, 'done']]);
  near.close();
});

test('[PF10] the engine is told of a deletion, and only of one that succeeded', async () => {
  const { api, onDeleted, refuseDeletion, near } = open();
  await api.workspace({ type: 'export' }, null);
  expect(onDeleted).not.toHaveBeenCalled();
  await api.workspace({ type: 'delete' }, null);
  expect(onDeleted).toHaveBeenCalledOnce();
  refuseDeletion();
  await api.workspace({ type: 'delete' }, null);
  expect(onDeleted).toHaveBeenCalledOnce();
  near.close();
});
