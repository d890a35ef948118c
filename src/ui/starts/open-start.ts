import { asId, type UserId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { starts, type ListedStart } from '#sdk/starts';
import { toasts } from '../kit/toasts.svelte';
import { leadTo } from '../live/led-to';
import { defaultWorkspace } from '../shown-workspace';
import { forgetPanes } from '../panes/pane-storage';
import { tabStorage } from '../live/tab-storage';
import { readWorkspace, workspaceAddress, type NamedWorkspace } from '../workspace-name';
import { isFramed } from './is-framed';
import { isNew } from './is-new';
import { throwAway, makeStart } from './make-start';
import { giveLeave, takeLeave } from './leave';
import { askAboutHalf, showPreparing } from './preparing';
import { filmAt, startAddress, startAskedFor, workspaceOf } from './start-address';
import { isSeenByNobody, startRecords, takeOver, type StartRecord } from './start-record';

/** The workspace of the start that an address asks for; it is made when the app is about to be shown. [UI85] [UI86] */
export async function namedByStart(
  address: string,
  known: readonly string[] | null,
): Promise<NamedWorkspace> {
  const id = startAskedFor(address) ?? '';
  const listed = starts.find((one) => one.id === id);
  if (!listed) {
    const problem = 'Nothing was made. These there are:';
    return { name: id, problem, meant: null, starts };
  }
  const whole = new URL(address);
  // A reload has both, and needs no word.
  const isLink = !whole.searchParams.has('workspace');
  if (isLink) {
    whole.searchParams.set('workspace', await workspaceOf(id, known, startRecords));
    history.replaceState(history.state, '', whole);
  }
  const named = readWorkspace(whole.href, known ?? []);
  if (named.problem !== undefined) return named;
  const { name } = named;
  const found = await startRecords.of(name);
  // One that was deleted since is made anew.
  const isGone = found?.made === true && known !== null && !known.includes(name);
  // So is one that another start has begun and nobody has seen.
  const isNothing = isGone || (isSeenByNobody(found) && found?.start !== id);
  const record = isNothing ? null : found;
  const isTheirs = !found && (known?.includes(name) ?? false);
  // What somebody else has made is theirs: it is opened, and nothing of it is touched.
  if (isTheirs) return named;
  if (record && record.start !== id) return ofAnotherStart(name, record, listed);
  const isOurs = found !== null || known !== null;
  const film = record ? record.film : filmAt(address);
  // The workspace that no address names is shown without a look at what is noted.
  const unseen = name !== defaultWorkspace;
  const begun = { ...unmade, start: id, unseen, framed: found?.framed ?? isFramed(), film };
  if (!record && isOurs) await startRecords.note(name, begun);
  const opened = { listed, isOurs, isLink, begun };
  return { name, prepare: (sandbox, target, refuse) => prepareOrAsk(sandbox, target, { ...opened, refuse }) };
}

const unmade: Omit<StartRecord, 'start'> = { made: false, route: '/', as: '', kept: {} };

/** It is opened as it is, and says what it is. [EB14] */
function ofAnotherStart(name: string, record: StartRecord, asked: ListedStart): NamedWorkspace {
  const made = starts.find(({ id }) => id === record.start)?.title ?? record.start;
  const text = `The workspace “${name}” is one of “${made}”: it is opened as it is, and “${asked.title}” was not made.`;
  return {
    name,
    prepare(sandbox) {
      if (record.made) goOn(sandbox, record);
      toasts.show({ text });
      return Promise.resolve(true);
    },
  };
}

/** What stands where a start was broken off may be somebody's work by now: it goes when they have said so. [UI130] */
async function prepareOrAsk(sandbox: Sandbox, target: Element, opened: Opened): Promise<boolean> {
  const { workspace } = sandbox;
  let mayGo = takeLeave(workspace, tabStorage);
  for (;;) {
    const came = await alone(workspace, () => prepare(sandbox, target, { ...opened, mayGo }));
    if (came !== 'half') return came;
    opened.refuse(`“${opened.listed.title}” was broken off. Whoever sees it can have it made anew.`);
    if (!(await askAboutHalf(target, opened.listed.title))) {
      target.replaceChildren();
      history.replaceState(history.state, '', workspaceAddress(location.href, workspace));
      return true;
    }
    mayGo = true;
  }
}

interface Opened {
  readonly listed: ListedStart;
  /** What is in its workspace is a start’s, or nothing. */
  readonly isOurs: boolean;
  readonly isLink: boolean;
  /** What is noted before anything is made. */
  readonly begun: StartRecord;
  /** Tells the page around that the app is not shown. */
  readonly refuse: (why: string) => void;
}

/** One tab makes it; another that opens it meanwhile goes on with what was made. Where nothing is kept, tabs share nothing. */
async function alone<T>(workspace: string, deed: () => Promise<T>): Promise<T> {
  let isBegun = false;
  const begun = () => {
    isBegun = true;
    return deed();
  };
  try {
    return (await navigator.locks.request(`handoff-sandbox/start/${workspace}`, begun)) as T;
  } catch (cause) {
    if (isBegun) throw cause;
    return deed();
  }
}

async function prepare(
  sandbox: Sandbox,
  target: Element,
  { listed, isOurs, isLink, begun, refuse, mayGo }: Opened & { readonly mayGo: boolean },
): Promise<boolean | 'half'> {
  const { workspace } = sandbox;
  const record = await startRecords.of(workspace);
  if (record?.made) {
    goOn(sandbox, record);
    const text = `You go on in “${listed.title}”. The page of lessons can start it again.`;
    if (isLink) toasts.show({ text });
    return true;
  }
  const shown = showPreparing(target, listed.title);
  const fail = (why: string) => {
    shown.fail(why, () => {
      giveLeave(workspace, tabStorage);
      location.reload();
    });
    refuse(`“${listed.title}” could not be prepared. ${why}`);
    return false;
  };
  if (!(await isNew(sandbox))) {
    if (!isOurs) {
      shown.end();
      return true;
    }
    if (!mayGo && !isSeenByNobody(record)) return 'half';
    const gone = await throwAway(sandbox);
    if (!gone.ok) return fail(gone.failure.text);
  }
  await startRecords.note(workspace, begun);
  forgetPanes(() => window.sessionStorage, workspace);
  const made = await makeStart(listed, sandbox, tabStorage, shown.step);
  if (!made.ok) return fail(made.failure);
  await startRecords.note(workspace, { ...made.value, framed: begun.framed, film: begun.film });
  shown.end();
  sandbox.me = asId<UserId>(made.value.as);
  landAt(made.value.route, workspace);
  return true;
}

/** A tab that has nobody yet is who the start has left in it. [UI87] */
function goOn(sandbox: Sandbox, record: StartRecord): void {
  takeOver(record, tabStorage);
  if (sandbox.me === null) sandbox.me = asId<UserId>(record.as);
  landAt(record.route, sandbox.workspace);
}

/** Unless the address says where. */
function landAt(route: string, workspace: string): void {
  if (location.hash !== '') return;
  leadTo(workspace, route, tabStorage);
  history.replaceState(history.state, '', `#${route}`);
}

/** Thrown away and made anew, in its workspace: it is made when its address is opened. */
export async function startAgain(record: StartRecord, workspace: string): Promise<void> {
  giveLeave(workspace, tabStorage);
  await startRecords.note(workspace, { ...record, made: false });
  location.assign(startAddress(location.href, record.start, workspace));
}
