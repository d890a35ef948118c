import { expose, proxy } from 'comlink';
import { createActor } from 'xstate';
import { frameMachine } from './frame-machine';

const actor = createActor(frameMachine).start();

const frame = {
  watch(show: (visits: number) => void) {
    const { unsubscribe } = actor.subscribe(({ context }) => show(context.visits));
    return proxy(unsubscribe);
  },
  visit: () => actor.send({ type: 'visit' }),
};
export type Frame = typeof frame;

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  if (port) expose(frame, port);
};
