import { isEngineOff } from './engine-address';
import { listWorkspaces } from './list-workspaces';
import { tabStorage } from './live/tab-storage';
import { meantLink } from './starts/meant-link';
import { isSeenByNobody, startRecords } from './starts/start-record';
import { linkKey, readWorkspace, type NamedWorkspace } from './workspace-name';

/** The workspace to open, as far as there can be one. */
export type AskedWorkspace = Omit<Extract<NamedWorkspace, { problem?: never }>, 'problem'> & {
  /** Shows a page in place of the app; the answer is what it says. */
  readonly instead?: (target: Element) => Promise<string>;
};

/** The workspace that an address with a name, with a start or with a whole world in it names. Fetched only where there is one. */
export async function namedWorkspace(address: string): Promise<AskedWorkspace> {
  const meant = meantLink(address);
  if (meant !== address) history.replaceState(history.state, '', meant);
  const named = await nameIn(meant);
  if (named.problem === undefined) return named;
  const instead = async (target: Element) => {
    const { showNoSuchName } = await import('./show-no-such-name');
    return showNoSuchName(target, named);
  };
  return { name: named.name, instead };
}

async function nameIn(address: string): Promise<NamedWorkspace> {
  if (new URL(address).searchParams.has('shared') && !isEngineOff(address))
    return import('./starts/open-shared').then(({ namedByLink }) => namedByLink(address)).catch(notRead);
  const known = await listWorkspaces();
  const kept = linkKeptFor(address, known ?? []);
  if (kept) return nameIn(kept);
  const read = readWorkspace(address, known ?? []);
  // To look for what no workspace can be called would make a database.
  if (isEngineOff(address) || read.problem) return read;
  const asked = await addressOfUnseen(address);
  if (!new URL(asked).searchParams.has('start')) return readWorkspace(asked, known ?? []);
  const { namedByStart } = await import('./starts/open-start');
  return namedByStart(asked, known);
}

/** Where a start was broken off before anybody has seen it, whoever opens its workspace has it made. [UI282] */
async function addressOfUnseen(address: string): Promise<string> {
  const whole = new URL(address);
  const name = whole.searchParams.get('workspace');
  if (name === null || whole.searchParams.has('start')) return address;
  const record = await startRecords.of(name);
  if (record && isSeenByNobody(record)) whole.searchParams.set('start', record.start);
  return whole.href;
}

/** The link that a workspace came by which is gone with the page before. */
function linkKeptFor(address: string, known: readonly string[]): string | null {
  const whole = new URL(address);
  const name = whole.searchParams.get('workspace') ?? '';
  const link = known.includes(name) ? null : tabStorage.get(linkKey(name));
  whole.search = '?shared';
  whole.hash = link ?? '';
  return link && whole.href;
}

/** A part of the app could not be fetched, or reads less than it should: no reason to show nothing. */
function notRead(): NamedWorkspace {
  const problem = 'It could not be read. Reload the page to try again.';
  return { name: '', problem, meant: null, isLink: true };
}
