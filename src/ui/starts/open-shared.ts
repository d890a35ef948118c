import { asId, type UserId } from '#model/ids';
import { freshOnes, unpackLink, type Received } from '#sdk/share';
import type { Sandbox } from '#sdk/index';
import { toasts } from '../kit/toasts.svelte';
import { listWorkspaces } from '../list-workspaces';
import { suggestName, workspaceAddress, type NamedWorkspace } from '../workspace-name';
import { currentRows } from './is-new';
import { showPreparing } from './preparing';
import { linksOfThisBrowser, type OpenedLinks } from './opened-links';

/** What of the browser it takes, so that tests can hand over another. */
export interface LinkGround {
  readonly known: () => Promise<readonly string[] | null>;
  /** Which workspace a link was opened in, to its end. */
  readonly opened: OpenedLinks;
  /** Resolves with what lets the next tab go on. */
  readonly turn: () => Promise<() => void>;
}

/** The accounts of a workspace, by id. */
type Accounts = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

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
      /** One of the two ends it. */
      readonly done: (accounts: Accounts) => Promise<void>;
      readonly failed: () => void;
    };

/** One tab at a time decides: another that opens the same link meanwhile waits, and goes on in what was made. [SH11] [SH12] */
export async function beginOpening(link: string, { known, opened, turn }: LinkGround): Promise<Opening> {
  const unpacked = await unpackLink(link, freshOnes);
  if (!unpacked.ok) return { kind: 'refused', why: unpacked.failure };
  const shared = unpacked.value;
  const end = await turn();
  const there = await known();
  const before = await opened.find(link, there ?? []);
  if (before) {
    end();
    const { workspace, account, as } = before;
    return {
      kind: 'again',
      ...{ workspace, as, route: shared.route },
      isIt: (accounts) => accounts.has(account),
      forget: () => opened.forget(workspace),
    };
  }
  const workspace = suggestName(shared.name, ['default', ...(there ?? [])]);
  return {
    kind: 'new',
    workspace,
    shared,
    async done(accounts) {
      const [account = ''] = accounts.keys();
      await opened.note(workspace, link, { account, as: shared.as });
      end();
    },
    failed: end,
  };
}

/** The workspace of the link that an address is. */
export async function namedByLink(address: string): Promise<NamedWorkspace> {
  // Only what follows the # differs from one link to the next, which loads nothing by itself.
  addEventListener('hashchange', reloadForNext);
  const opening = await beginOpening(new URL(address).hash.slice(1), {
    known: listWorkspaces,
    opened: linksOfThisBrowser(),
    turn: takeTurn,
  });
  switch (opening.kind) {
    case 'refused':
      return { name: '', problem: opening.why, meant: null, isLink: true };
    case 'again':
      return { name: opening.workspace, prepare: (sandbox) => goOn(sandbox, opening) };
    case 'new':
      return {
        name: opening.workspace,
        prepare: (sandbox, target, refuse) => bringIn(sandbox, target, opening, refuse),
      };
  }
}

async function goOn(
  sandbox: Sandbox,
  { workspace, route, as, isIt, forget }: Extract<Opening, { kind: 'again' }>,
): Promise<boolean> {
  if (!isIt(await currentRows(sandbox, 'accounts'))) {
    await forget();
    location.reload();
    return false;
  }
  land(workspace, route);
  const text = `This link was opened here before: you go on in “${workspace}”. Delete that workspace to begin the link anew.`;
  toasts.show({ text });
  if (sandbox.me === null) await become(sandbox, as);
  return true;
}

async function bringIn(
  sandbox: Sandbox,
  target: Element,
  { workspace, shared, done, failed }: Extract<Opening, { kind: 'new' }>,
  refuse: (why: string) => void,
): Promise<boolean> {
  const shown = showPreparing(target, workspace);
  const imported = await sandbox.workspaceRequest({ type: 'import', file: shared.file });
  if (!imported.ok) {
    await undo(sandbox, imported.failure.name === 'workspace-not-empty');
    failed();
    shown.fail(imported.failure.text, () => location.reload());
    refuse(`“${workspace}” could not be opened. ${imported.failure.text}`);
    return false;
  }
  await done(await currentRows(sandbox, 'accounts'));
  shown.end();
  await become(sandbox, shared.as);
  land(workspace, shared.route);
  const mended = imported.value?.mended ?? [];
  const text = `“${workspace}” is a new workspace with what came by the link. Its passwords and keys are new.`;
  toasts.show({ text: [text, ...toFillIn(shared.blank), ...mended].join(' ') });
  return true;
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
  if ((await currentRows(sandbox, 'people')).has(as)) sandbox.me = asId<UserId>(as);
}

/** Nothing is left of a workspace that was made for what cannot be brought in. */
async function undo(sandbox: Sandbox, isTheirs: boolean): Promise<void> {
  if (isTheirs) return;
  const people = await currentRows(sandbox, 'people');
  const owner: UserId | undefined = [...people.values()].find(({ createdBy }) => createdBy === null)?.id;
  await sandbox.workspaceRequest({ type: 'delete' }, owner);
}

function land(workspace: string, route: string): void {
  removeEventListener('hashchange', reloadForNext);
  const address = workspaceAddress(location.href, workspace);
  history.replaceState(history.state, '', route === '' ? address : `${address}#${route}`);
}

function reloadForNext(): void {
  location.reload();
}

/** Where there are no locks, tabs share nothing. */
function takeTurn(): Promise<() => void> {
  return new Promise((begun) => {
    const turn = () => new Promise<void>((end) => begun(end));
    try {
      navigator.locks.request('handoff-sandbox/link', turn).catch(() => begun(() => {}));
    } catch {
      begun(() => {});
    }
  });
}
