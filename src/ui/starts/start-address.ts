import { freeName } from '#model/free-name';
import { longestWorkspaceName } from '#model/workspace-name';
import { parseRoute } from '../parse-route';
import { defaultWorkspace } from '../shown-workspace';
import { firstFilm } from './film-name';
import { whatIs, type StartRecords } from './start-record';

/** The start an address asks for; null for none. */
export function startAskedFor(address: string): string | null {
  return new URL(address).searchParams.get('start');
}

/** The address of a start: in this workspace, or wherever it was made last. */
export function startAddress(here: string, start: string, workspace: string | null = null): string {
  const address = new URL(here);
  address.hash = '';
  address.search = '';
  address.searchParams.set('start', start);
  if (workspace !== null) address.searchParams.set('workspace', workspace);
  return address.href;
}

/**
 * The workspace of a start whose address names none, or of a film: where it was made last, as long as that is still there, else
 * one that is new.
 * @param known null where the browser does not tell
 */
export async function workspaceOf(
  what: string,
  known: readonly string[] | null,
  records: StartRecords,
): Promise<string> {
  const last = await records.lastOf(what);
  const record = last === null ? null : await records.of(last);
  if (last !== null && record && whatIs(record) === what && (!record.made || (known?.includes(last) ?? true)))
    return last;
  return freeWorkspace(what, known ?? (last === null ? [] : [last]));
}

/** The name of a workspace that is not there yet. */
export function freeWorkspace(stem: string, known: readonly string[]): string {
  return freeName({ stem, between: '-', taken: [defaultWorkspace, ...known], limit: longestWorkspaceName });
}

/** What films begin with, and where they play. */
export const filmStart = 'ready';
export const filmPlace = 'watch';

/** The lesson for whose film is made what is made at this address; undefined for none. [WT9] */
export function filmAt(address: string): string | undefined {
  const { segments } = parseRoute(new URL(address).hash);
  const isFilm = startAskedFor(address) === filmStart && segments[0] === filmPlace;
  return isFilm ? (segments[1] ?? firstFilm) : undefined;
}
