import { transfer, wrap } from 'comlink';
import type { Result } from '#base/result';
import type { EngineWord, PageWord, StorageGone } from '#contract/engine-door';
import { awaitEnd, type Locks } from '#contract/life-lock';
import type { Command, Outcome } from '#contract/command';
import type { SentCommand, SandboxApi } from '#contract/sandbox-api';
import type { Failure } from '#model/failure';
import { createCommandPort } from './command-port';
import { beginThread, endSpare, keepSpare, takeSpare } from './engine-thread';
import type { Lent } from './lend';
import { watchPulse } from './pulse';

/** A thread that has waited answers sooner, in ms; else it has ended meanwhile. */
const spareAnswersMs = 2_000;

/** What a page learns of the engine it started or joined. */
export interface EngineEvents {
  onReady(api: SandboxApi<MessagePort>): void;
  onHeldElsewhere(): void;
  onUnreadable(): void;
  onStorageGone(why: StorageGone): void;
  /** It does not answer, and may have stopped for good. */
  onSilent(): void;
  onHeardAgain(): void;
  /** It is gone and answers nothing more. Start another. */
  onLost(): void;
}

export interface StartedEngine {
  takeOver(): void;
  /** Ends it for all tabs; `onLost` follows. One that hangs hears nothing and ends with the last tab, if not with this one. */
  end(): void;
}

/** Starts the engine of a workspace, or joins the one that other tabs have started. `pageLock` is the lock this page holds. */
export type StartEngine = (workspace: string, pageLock: string | null, on: EngineEvents) => StartedEngine;

interface Door {
  postMessage(word: PageWord): void;
  onmessage: ((event: MessageEvent<EngineWord<MessagePort>>) => void) | null;
}

export const startEngine: StartEngine = (workspace, pageLock, on) => {
  const locks: Locks = navigator.locks;
  let door: Door | undefined;
  let met = false;
  let over = false;
  let isWatched = false;
  let dedicated: Worker | null = null;
  /** Fetched when the engine first wants something. */
  let lent: Promise<Lent | void> | undefined;

  const pulse = watchPulse(() => door?.postMessage({ type: 'ask' }), {
    // Where its lock cannot be seen, silence is all that tells of its end.
    silent() {
      if (met && !isWatched) return lose();
      on.onSilent();
      // A shared one that ended before its first word is begun anew by this; one that hangs is joined once more.
      if (!met && !dedicated) openShared();
    },
    heardAgain: () => on.onHeardAgain(),
  });

  function lose(): void {
    if (over) return;
    over = true;
    pulse.stop();
    dedicated?.terminate();
    void lent?.then((it) => it?.end());
    on.onLost();
  }

  async function meet(lock: string | null): Promise<void> {
    met = true;
    isWatched = await awaitEnd(locks, lock, lose);
  }

  function open(opened: Door): void {
    if (door) door.onmessage = null;
    door = opened;
    door.onmessage = ({ data: word }) => {
      if (over) return;
      pulse.heard();
      switch (word.type) {
        case 'here':
          return void meet(word.lock);
        case 'lend':
          // Where it cannot be fetched the engine asks again, perhaps another page.
          lent ??= import('./lend').then(
            ({ createLent }) => createLent(),
            () => (lent = undefined),
          );
          return void lent.then((it) => over || it?.lend(word.what, word.port));
        case 'alive':
          return;
        case 'ready':
          if (dedicated) keepSpare(workspace);
          return on.onReady(createApi(word.api, word.commands));
        case 'held-elsewhere':
          endSpare(workspace);
          return on.onHeldElsewhere();
        case 'unreadable':
          endSpare(workspace);
          return on.onUnreadable();
        case 'storage-gone':
          endSpare(workspace);
          return on.onStorageGone(word.why);
      }
    };
    door.postMessage({ type: 'hello', lock: pageLock });
  }

  function openDedicated(): void {
    const spare = takeSpare(workspace);
    const worker = spare ?? beginThread(workspace);
    dedicated = worker;
    if (spare) setTimeout(() => met || lose(), spareAnswersMs);
    // Later errors end one task of the worker, not the worker.
    worker.onerror = () => met || lose();
    open(worker);
  }

  function openShared(): void {
    const worker = new SharedWorker(new URL('../../workers/sandbox.worker.ts', import.meta.url), {
      type: 'module',
      name: workspace,
    });
    worker.onerror = () => met || openDedicated();
    open(worker.port);
  }

  try {
    openShared();
  } catch {
    openDedicated(); // There are none in this browser, or not for this page.
  }
  return {
    takeOver: () => door?.postMessage({ type: 'take-over' }),
    end() {
      door?.postMessage({ type: 'end' });
      if (dedicated) lose();
    },
  };
};

function createApi(port: MessagePort, commands: MessagePort): SandboxApi<MessagePort> {
  // Looked up once: every look-up makes a proxy, which costs more than the call itself.
  const { workspace, watch, openSocket, http } = wrap<Omit<SandboxApi<MessagePort>, 'dispatch'>>(port);
  const send = createCommandPort(commands);
  return {
    // The edge: the engine's answer to this command is of this command's outcome.
    dispatch: <C extends Command>(envelope: SentCommand<C>) =>
      send(envelope) as Promise<Result<Outcome<C['type']>, Failure>>,
    workspace: (request, as) => workspace(request, as),
    watch: (topics, sink, of) => watch(topics, transfer(sink, [sink]), of),
    openSocket: (socket, hello) => openSocket(transfer(socket, [socket]), hello),
    http: (request) => http(request),
  };
}
