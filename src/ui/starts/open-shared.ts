import { asId, type UserId } from '#model/ids';
import { freshOnes, unpackLink, type Received } from '#sdk/share';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { toasts } from '../kit/toasts.svelte';
import { listWorkspaces } from '../list-workspaces';
import { sessionKey } from '../people/session-key';
import { defaultWorkspace } from '../shown-workspace';
import { linkKey, suggestName, workspaceAddress, type NamedWorkspace } from '../workspace-name';
import { takeLock } from '../live/take-lock';
import { tabStorage } from '../live/tab-storage';
import { importWorld, isUnanswered, unmake } from './import-world';
import { isNew, rowsOrNull } from './is-new';
import { showPreparing } from './preparing';
import { startRecords } from './start-record';
import { hashOf, linksOfThisBrowser, type OpenedLinks } from './opened-links';

/** What of the browser it takes, so that tests can hand over another. */
export interface LinkGround {
  readonly known: () => Promise<readonly string[] | null>;
  /** Which workspace a link was opened in, to its end. */
  readonly opened: OpenedLinks;
  /** Resolves with what lets the next tab that opens the same go on; null where the turn does not come in time. */
  readonly turn: (what: string) => Promise<(() => void) | null>;
  /** The same for a name; null where another tab makes a workspace of it. */
  readonly take: (name: string) => Promise<(() => void) | null>;
  /** What is opened is known, and may have to wait. */
  readonly waits?: (name: string) => void;
}

/** The accounts of a workspace, by id. */
type Accounts = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** What a link is to become here. */
export type Opening =
  | { readonly kind: 'refused'; readonly why: string }
  /** It was opened before, in a workspace of this name. */
  | {
      readonly kind: 'again';
      readonly workspace: string;
      readonly route: string;
      readonly as: string;
      /** Whether that is still the one that is there: another may have its name. */
      readonly isIt: (accounts: Accounts) => boolean;
      /** What was opened is no more: the link is to be opened anew. */
      readonly forget: () => Promise<void>;
    }
  | {
      readonly kind: 'new';
      readonly workspace: string;
      readonly shared: Received;
      /** One of the three ends it; after the last, whoever opens the link again finds what was made, if anything was. [SH65] */
      readonly done: () => Promise<void>;
      readonly failed: () => Promise<void>;
      readonly unknown: () => void;
    };

const late =
  'Another tab has been opening this link for half a minute. Look there, or reload this page to try again.';

/**
 * One tab at a time decides: another that opens the same link meanwhile waits, and goes on in what was made. [SH11] [SH12] [SH47]
 * @param tried so many names were found to be taken, where the browser does not tell
 */
export async function beginOpening(
  link: string,
  { known, opened, turn, take, waits }: LinkGround,
  tried = 0,
): Promise<Opening> {
  const unpacked = await unpackLink(link, freshOnes);
  if (!unpacked.ok) return { kind: 'refused', why: unpacked.failure };
  const shared = unpacked.value;
  waits?.(shared.name);
  const endTurn = await turn(await hashOf(link));
  if (!endTurn) return { kind: 'refused', why: late };
  const there = await known();
  const names = namesFor(shared.name, there ?? []);
  const before = await opened.find(link, there ?? names.take(mostLookedFor));
  if (before) {
    endTurn();
    const { workspace, account, as } = before;
    return {
      kind: 'again',
      ...{ workspace, as, route: shared.route },
      isIt: (accounts) => accounts.has(account),
      forget: () => opened.forget(workspace),
    };
  }
  const { workspace, give } = await firstFree(names.take(mostTried).slice(tried), take);
  const end = () => {
    give();
    endTurn();
  };
  const note = () => opened.note(workspace, link, { account: shared.account, as: shared.as });
  // Before anything is made, for whoever finds what was broken off. [SH61] Where the browser does not tell, another may have the name.
  if (there) await note();
  return {
    kind: 'new',
    workspace,
    shared,
    done: () => note().then(end),
    failed: () => (there ? opened.forget(workspace) : Promise.resolve()).then(end),
    unknown: end,
  };
}

const mostLookedFor = 10;
const mostTried = 100;

/** The names that a workspace may have, one after the other. */
function namesFor(wish: string, known: readonly string[]) {
  return {
    take(count: number): readonly string[] {
      const names: string[] = [];
      while (names.length < count) names.push(suggestName(wish, [defaultWorkspace, ...known, ...names]));
      return names;
    },
  };
}

async function firstFree(names: readonly string[], take: LinkGround['take']) {
  for (const workspace of names) {
    const give = await take(workspace);
    if (give) return { workspace, give };
  }
  throw new Error('Failed to find a free name for a workspace');
}

/** The workspace of the link that an address is. */
export async function namedByLink(address: string): Promise<NamedWorkspace> {
  // Only what follows the # differs from one link to the next, which loads nothing by itself.
  addEventListener('hashchange', reloadForNext);
  const { hash, searchParams } = new URL(address);
  const tried = Number(/^\d{1,2}$/.exec(searchParams.get('shared') ?? '')?.[0] ?? 0);
  const ground: LinkGround = {
    known: listWorkspaces,
    opened: linksOfThisBrowser(),
    turn: takeTurn,
    take: (name) => takeLock(`link-name/${name}`),
    waits(name) {
      const place = document.querySelector('#app');
      if (place) showPreparing(place, name);
    },
  };
  const opening = await beginOpening(hash.slice(1), ground, tried);
  switch (opening.kind) {
    case 'refused':
      return { name: '', problem: opening.why, meant: null, isLink: true };
    case 'again':
      return { name: opening.workspace, prepare: (sandbox, target) => goOn(sandbox, target, opening) };
    case 'new':
      return {
        name: opening.workspace,
        prepare: (sandbox, target, refuse) =>
          bringIn(sandbox, target, { ...opening, link: hash.slice(1), tried }, refuse),
      };
  }
}

async function goOn(
  sandbox: Sandbox,
  target: Element,
  { workspace, route, as, isIt, forget }: Extract<Opening, { kind: 'again' }>,
): Promise<boolean> {
  const accounts = await rowsOrNull(sandbox, 'accounts');
  if (accounts && !isIt(accounts)) {
    // It was broken off before anything had come.
    if (await isNew(sandbox)) await unmake(sandbox);
    await forget();
    location.reload();
    return false;
  }
  target.replaceChildren();
  land(workspace, route);
  // The app says why nothing comes of it.
  if (!accounts) return true;
  const text = `This link was opened here before: you go on in “${workspace}”. Delete that workspace to begin the link anew.`;
  toasts.show({ text });
  if (sandbox.me === null) await become(sandbox, as);
  return true;
}

async function bringIn(
  sandbox: Sandbox,
  target: Element,
  { workspace, shared, done, failed, unknown, link, tried }: Extract<Opening, { kind: 'new' }> & Trying,
  refuse: (why: string) => void,
): Promise<boolean> {
  const shown = showPreparing(target, workspace);
  const imported = await importWorld(sandbox, shared.file);
  if (!imported.ok) {
    const isTheirs = imported.failure.name === 'workspace-not-empty';
    await (isUnanswered(imported) ? unknown() : failed());
    // Its name could not be known to be taken.
    if (isTheirs && tried < mostTried - 1) return tryNext(tried + 1);
    shown.fail(imported.failure.text, () => location.reload());
    refuse(`“${workspace}” could not be opened. ${imported.failure.text}`);
    return false;
  }
  await Promise.all([done(), startRecords.forget(workspace)]);
  shown.end();
  sendToWork(tabStorage, workspace, shared.atWork);
  await become(sandbox, shared.as);
  land(workspace, shared.route);
  const mended = imported.value?.mended ?? [];
  const text = `“${workspace}” is a new workspace with what came by the link. Its passwords and keys are new.`;
  const isKept = (await rowsOrNull(sandbox, 'storage'))?.get('storage')?.kind !== 'memory';
  if (!isKept) tabStorage.set(linkKey(workspace), link);
  toasts.show({
    text: [text, ...toFillIn(shared.blank), ...mended, ...(isKept ? [] : [unkept])].join(' '),
    tone: isKept ? 'info' : 'error',
  });
  return true;
}

/** A toast that stays: what is done is lost otherwise. [SH46] */
const unkept =
  'This browser stores nothing: what is done here goes with the page. Keep the link to open it again.';

interface Trying {
  readonly link: string;
  readonly tried: number;
}

function tryNext(tried: number): false {
  const address = new URL(location.href);
  address.searchParams.set('shared', `${tried}`);
  location.replace(address);
  return false;
}

const mostNamed = 5;

/** What whoever opened a link has to do before everything runs. [SH31] */
export function toFillIn(blank: readonly string[]): readonly string[] {
  if (blank.length === 0) return [];
  const named = blank.slice(0, mostNamed).map((name) => `“${name.slice(0, 40)}”`);
  const more = blank.length > mostNamed ? [`${blank.length - mostNamed} more`] : [];
  return [`Fill in again what did not travel: ${[...named, ...more].join(', ')}.`];
}

async function become(sandbox: Sandbox, as: string): Promise<void> {
  if (as !== '' && (await rowsOrNull(sandbox, 'people'))?.has(as)) sandbox.me = asId<UserId>(as);
}

/** The desk of whom one is there opens in the state in which it was shared. [SH63] */
export function sendToWork(storage: WindowStorage, workspace: string, people: Received['atWork']): void {
  for (const { userId, state } of people)
    storage.set(sessionKey(workspace, userId), JSON.stringify({ state }));
}

function land(workspace: string, route: string): void {
  removeEventListener('hashchange', reloadForNext);
  const address = workspaceAddress(location.href, workspace);
  history.replaceState(history.state, '', route === '' ? address : `${address}#${route}`);
}

function reloadForNext(): void {
  location.reload();
}

const patienceMs = 30_000;

/** Where there are no locks, tabs share nothing. */
function takeTurn(what: string): Promise<(() => void) | null> {
  return new Promise((begun) => {
    const turn = () => new Promise<void>((end) => begun(end));
    const without = (cause: unknown) =>
      begun(cause instanceof DOMException && cause.name === 'TimeoutError' ? null : () => {});
    try {
      const patience = { signal: AbortSignal.timeout(patienceMs) };
      navigator.locks.request(`handoff-sandbox/link/${what}`, patience, turn).catch(without);
    } catch (cause) {
      without(cause);
    }
  });
}
