import { ok } from '#base/result';
import type { StorageGone } from '#contract/engine-door';
import type { SentCommand, SandboxApi } from '#contract/sandbox-api';
import type { Topic } from '#contract/topics';
import type { EngineEvents, StartEngine } from '../../src/sdk/start-engine';

/** An engine a test lives through: it is started by the page, and is ready, held and lost when told. */
export function createFakeEngines() {
  const engines: FakeEngine[] = [];
  const start: StartEngine = (workspace, pageLock, on) => {
    const engine = createFakeEngine(workspace, pageLock, on);
    engines.push(engine);
    return engine;
  };
  return { start, engines };
}

/** An envelope with its command untyped. */
type Sent = Omit<SentCommand, 'command'> & { readonly command: unknown };

export type FakeEngine = ReturnType<typeof createFakeEngine>;

function createFakeEngine(workspace: string, pageLock: string | null, on: EngineEvents) {
  const envelopes: Sent[] = [];
  const watched: { readonly topics: readonly Topic[]; readonly port: MessagePort }[] = [];
  const sockets: MessagePort[] = [];
  const requests: string[] = [];
  let silent = false;

  /** The answer, or none at all. */
  const answer = <T>(value: T): Promise<T> =>
    silent ? new Promise<never>(() => {}) : Promise.resolve(value);
  const api: SandboxApi<MessagePort> = {
    dispatch(envelope) {
      envelopes.push(envelope);
      // The fake's only outcome; tests compare it as it is.
      return answer(ok(null)) as never;
    },
    workspace({ type }) {
      requests.push(type);
      return answer(ok(null));
    },
    watch(topics, port) {
      watched.push({ topics, port });
      return answer(undefined);
    },
    openSocket(port) {
      sockets.push(port);
      return answer(undefined);
    },
    http: () => answer({ status: 200, headers: {}, body: 'real' }),
  };

  let takenOver = 0;
  let ended = 0;
  return {
    workspace,
    pageLock,
    envelopes,
    watched,
    sockets,
    requests,
    get takenOver() {
      return takenOver;
    },
    takeOver: () => void (takenOver += 1),
    get ended() {
      return ended;
    },
    end: () => void (ended += 1),
    fallSilent: () => void (silent = true),
    becomeReady: () => on.onReady(api),
    beHeldElsewhere: () => on.onHeldElsewhere(),
    beUnreadable: () => on.onUnreadable(),
    loseStorage: (why: StorageGone) => on.onStorageGone(why),
    hang: () => on.onSilent(),
    speakAgain: () => on.onHeardAgain(),
    die: () => on.onLost(),
  };
}
