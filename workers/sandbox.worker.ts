import { expose } from 'comlink';
import type { EngineWord, PageWord } from '#contract/engine-door';
import { awaitEnd, holdLifeLock } from '#contract/life-lock';
import type { Host } from './host/create-host';
import { startTerm, type EngineTerm } from './platform/engine-term';
import { serveCommands } from './platform/command-port';
import { createPageApi } from './platform/page-api';
import { randomIds } from './platform/random-ids';
import { awaitWriterSeat } from './platform/single-writer';
import { systemClock } from './platform/system-clock';

/** A page's own port (shared worker) or the whole worker (dedicated to one page). */
interface Door {
  postMessage(word: EngineWord<MessagePort>, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<PageWord>) => void) | null;
}

interface Page {
  serve(host: Host): void;
  /** What it had open is lost. */
  dismiss(): void;
  turnAway(): void;
}

/** The page names the worker after the workspace. */
const workspace = name;
/** The scope's name is not even known where there are no shared workers. */
const sharedScope =
  typeof SharedWorkerGlobalScope !== 'undefined' && self instanceof SharedWorkerGlobalScope ? self : null;
const pages = new Set<Page>();
let state: { is: 'starting' | 'held-elsewhere' } | { is: 'ready'; host: Host } = { is: 'starting' };
let term: EngineTerm | null = null;

const lifeLock = holdLifeLock(navigator.locks, `handoff-sandbox/engine/${workspace}/${randomIds.uuid()}`);

const seat = awaitWriterSeat(navigator.locks, workspace, systemClock.after, {
  onHeld() {
    state = { is: 'starting' };
    const onReady = (host: Host) => {
      state = { is: 'ready', host };
      for (const page of pages) page.serve(host);
    };
    term = startTerm({ workspace, shared: sharedScope !== null, onReady, onGone: endWorker });
  },
  onWaiting: turnAllAway,
  onStolen() {
    term?.end();
    turnAllAway();
  },
});

/** Pages notice by our lock, and start another that finds what is there now. Answers on their way still leave. */
function endWorker(): void {
  systemClock.after(0, close);
}

function turnAllAway(): void {
  state = { is: 'held-elsewhere' };
  for (const page of pages) page.turnAway();
}

function createPage(door: Door): Page {
  let dismiss = () => {};
  return {
    serve(host) {
      const calls = new MessageChannel();
      const commands = new MessageChannel();
      const { api, stop } = createPageApi(host.api, endWorker);
      expose(api, calls.port1);
      serveCommands(commands.port1, host.api);
      const theirs = { api: calls.port2, commands: commands.port2 };
      door.postMessage({ type: 'ready', ...theirs }, [theirs.api, theirs.commands]);
      dismiss = () => {
        stop();
        calls.port1.close();
        commands.port1.close();
      };
    },
    dismiss: () => dismiss(),
    turnAway() {
      dismiss();
      door.postMessage({ type: 'held-elsewhere' }, []);
    },
  };
}

async function greet(door: Door, pageLock: string | null): Promise<void> {
  const page = createPage(door);
  door.postMessage({ type: 'here', lock: await lifeLock }, []);
  pages.add(page);
  awaitEnd(navigator.locks, pageLock, () => {
    page.dismiss();
    pages.delete(page);
  });
  if (state.is === 'ready') page.serve(state.host);
  if (state.is === 'held-elsewhere') page.turnAway();
}

function welcome(door: Door): void {
  door.onmessage = ({ data: word }) => {
    if (word.type === 'hello') void greet(door, word.lock);
    else seat.takeOver();
  };
}

if (sharedScope) {
  sharedScope.onconnect = ({ ports: [port] }) => {
    if (port) welcome(port);
  };
} else {
  welcome(self);
}
