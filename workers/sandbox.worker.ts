import { expose } from 'comlink';
import type { EngineWord, PageWord, StorageGone } from '#contract/engine-door';
import { awaitEnd, holdLifeLock } from '#contract/life-lock';
import type { Host } from './host/create-host';
import type { ScriptRealm } from '#model/script';
import type { GoneBy } from './persistence/database';
import { isStillStored } from './persistence/raw-database';
import { engineParts, fetchAhead } from './platform/engine-parts';
import { startTerm, type EngineTerm } from './platform/engine-term';
import { serveCommands } from './platform/command-port';
import { createPageApi } from './platform/page-api';
import type { Lender, PageLent } from './platform/page-lent';
import { randomIds } from './platform/random-ids';
import { createSilence, type Silence } from './platform/silence';
import { awaitSingleWriter } from './platform/single-writer';
import { systemClock } from './platform/system-clock';

/** A page's own port (shared worker) or the whole worker (dedicated to one page). */
interface Door {
  postMessage(word: EngineWord<MessagePort>, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<PageWord>) => void) | null;
}

interface Page extends Lender {
  /** How the workspace is doing, as far as this page has to know. */
  tell(): void;
  /** What it had open is lost. */
  dismiss(): void;
}

type State =
  | { readonly is: 'starting' | 'held-elsewhere' | 'unreadable' }
  | { readonly is: 'ready'; readonly host: Host; readonly gone: StorageGone | null };

/** The page names the worker after the workspace. */
const workspace = name;
/** The scope's name is not even known where there are no shared workers. */
const sharedScope =
  typeof SharedWorkerGlobalScope !== 'undefined' && self instanceof SharedWorkerGlobalScope ? self : null;
const pages = new Set<Page>();
let state: State = { is: 'starting' };
let term: EngineTerm | null = null;
let lent: PageLent | null = null;

/** Loaded when a bot first has code to run, or reaches a host. */
async function borrow(): Promise<PageLent> {
  const { createPageLent } = await import('./platform/page-lent');
  return (lent ??= createPageLent(pages));
}
const scripts: ScriptRealm = {
  async run(job) {
    try {
      return await (await borrow()).scripts.run(job);
    } catch {
      return { effects: [], end: { kind: 'stopped', because: 'time' } };
    }
  },
};
const outside = () => borrow().then((it) => it.outside);

const lifeLock = holdLifeLock(navigator.locks, `handoff-sandbox/engine/${workspace}/${randomIds.uuid()}`);

const seat = awaitSingleWriter(navigator.locks, workspace, systemClock.after, {
  onHeld() {
    state = { is: 'starting' };
    term = startTerm({
      workspace,
      lent: { scripts, outside },
      shared: sharedScope !== null,
      onReady: (host) => become({ is: 'ready', host, gone: null }),
      onUnreadable: () => become({ is: 'unreadable' }),
      onGone: (why) => void loseStorage(why),
    });
  },
  onWaiting() {
    become({ is: 'held-elsewhere' });
    fetchAhead(engineParts);
  },
  onStolen() {
    term?.end();
    become({ is: 'held-elsewhere' });
  },
});

function become(next: State): void {
  state = next;
  for (const page of pages) page.tell();
}

/** Pages notice by our lock, and start another that finds what is there now. Answers on their way still leave. */
function endWorker(): void {
  systemClock.after(0, close);
}

/** Where nothing is stored any more, what we know is all there is: pages may save it before it goes. */
async function loseStorage(why: GoneBy): Promise<void> {
  if (why === 'unseated') return endWorker();
  if (why === 'terminated' && (await isStillStored(workspace, systemClock.after))) return endWorker();
  if (state.is !== 'ready') return endWorker();
  become({ ...state, gone: why === 'deleted' ? 'deleted' : 'cleared' });
}

function createPage(door: Door): Page {
  let dismiss = () => {};
  let served: Host | null = null;

  function serve(host: Host): void {
    if (served === host) return;
    dismiss();
    served = host;
    const calls = new MessageChannel();
    const commands = new MessageChannel();
    const { api, stop } = createPageApi(host.api, () => void loseStorage('deleted'));
    expose(api, calls.port1);
    serveCommands(commands.port1, host.api);
    const theirs = { api: calls.port2, commands: commands.port2 };
    door.postMessage({ type: 'ready', ...theirs }, [theirs.api, theirs.commands]);
    dismiss = () => {
      stop();
      calls.port1.close();
      commands.port1.close();
    };
  }

  return {
    dismiss: () => dismiss(),
    lend: (what, port) => door.postMessage({ type: 'lend', what, port }, port ? [port] : []),
    tell() {
      switch (state.is) {
        case 'starting':
          return;
        case 'ready':
          serve(state.host);
          if (state.gone) door.postMessage({ type: 'storage-gone', why: state.gone }, []);
          return;
        case 'held-elsewhere':
        case 'unreadable':
          dismiss();
          served = null;
          return door.postMessage({ type: state.is }, []);
      }
    },
  };
}

async function greet(door: Door, pageLock: string | null, silence: Silence): Promise<void> {
  const page = createPage(door);
  door.postMessage({ type: 'here', lock: await lifeLock }, []);
  // A thread in waiting is taken as the engine before it ends, and perhaps hears of that first. [PF27]
  if (pages.size === 0 && state.is === 'held-elsewhere') {
    state = { is: 'starting' };
    seat.waitAnew();
  }
  pages.add(page);
  lent?.pagesChanged();
  page.tell();
  const leave = () => {
    page.dismiss();
    pages.delete(page);
    lent?.pagesChanged();
  };
  if (!(await awaitEnd(navigator.locks, pageLock, leave))) silence.await(leave);
}

function welcome(door: Door): void {
  const silence = createSilence(systemClock.after);
  door.onmessage = ({ data: word }) => {
    silence.heard();
    switch (word.type) {
      case 'hello':
        return void greet(door, word.lock, silence);
      case 'ask':
        return door.postMessage({ type: 'alive' }, []);
      case 'take-over':
        return seat.takeOver();
      case 'end':
        return endWorker();
    }
  };
}

if (sharedScope) {
  sharedScope.onconnect = ({ ports: [port] }) => {
    if (port) welcome(port);
  };
} else {
  welcome(self);
}
