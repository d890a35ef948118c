import { ok } from '#base/result';
import type { SignedIn } from '#client/services';
import { connectorMachine } from '#core/connector/connector-machine';
import type { Trouble } from '#core/connector/trouble';
import { describeConnector, type ConnectorReport } from '#core/connector/status';
import { createActor, fromPromise } from 'xstate';
import type { Breakable } from './breakable';
import { machineClock } from './machine-clock';
import type { ConnectorPorts, ConnectorSeat } from './ports';
import { openPost, type Post } from './post';
import { signInBot } from './sign-in';

/** One connector from its start to its end. */
export interface ConnectorActor {
  start(): void;
  /** By wish: becomes unavailable, reports that it is stopped, ends. */
  stop(): void;
  /** What was broken on purpose is whole again: it tries at once. */
  mended(): void;
  /** Ends at once and without a word, as if its process were gone. */
  halt(): void;
}

/** The connector's machine with the real sign-in, socket and clock; `report` is told each status once. */
export function createConnectorActor(
  ports: ConnectorPorts & Pick<Breakable, 'broken'>,
  seat: ConnectorSeat,
  report: (report: ConnectorReport) => void,
): ConnectorActor {
  let signedIn: SignedIn | null = null;
  let post: Post | null = null;
  let reported = '';

  const machine = connectorMachine.provide({
    actors: {
      signIn: fromPromise(async () => {
        const answer = await signInBot(ports.door, seat);
        if (!answer.ok) return answer;
        signedIn = answer.value;
        return ok(null);
      }),
      openSocket: fromPromise(() => {
        post = openPost(ports, seat, reached(signedIn), onTrouble);
        return post.checkIn();
      }),
      goOnline: fromPromise(() => reached(post).goOnline()),
    },
    actions: {
      signOff() {
        post?.signOff();
        post = null;
      },
    },
  });
  const actor = createActor(machine, { clock: machineClock(ports.after) });

  function onTrouble(trouble: Trouble): void {
    actor.send({ type: 'part.failed', trouble });
  }

  return {
    start() {
      actor.start();
      actor.subscribe(({ value, context }) => {
        const told = describeConnector(
          typeof value === 'string' ? value : 'starting',
          context.trouble,
          ports.broken(),
        );
        const text = JSON.stringify(told);
        if (text === reported) return;
        reported = text;
        report(told);
      });
      actor.send({ type: 'connector.start' });
    },
    stop: () => actor.send({ type: 'connector.stop' }),
    mended: () => actor.send({ type: 'part.mended' }),
    halt() {
      actor.stop();
      post?.close();
      post = null;
    },
  };
}

/** What the machine's order guarantees. */
function reached<T>(it: T | null): T {
  if (it === null) throw new Error('The connector skipped a step.');
  return it;
}
