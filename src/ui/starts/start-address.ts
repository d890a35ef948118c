import { freeName } from '#model/free-name';
import { defaultWorkspace } from '../shown-workspace';
import type { StartRecords } from './start-record';

const longest = 40;

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
 * The workspace of a start whose address names none: where it was made last, as long as that is still there, else one that is new.
 * @param known null where the browser does not tell
 */
export async function workspaceOf(
  start: string,
  known: readonly string[] | null,
  records: StartRecords,
): Promise<string> {
  const last = await records.lastOf(start);
  const record = last === null ? null : await records.of(last);
  if (last !== null && record?.start === start && (!record.made || (known?.includes(last) ?? true)))
    return last;
  return freeWorkspace(start, known ?? (last === null ? [] : [last]));
}

/** The name of a workspace that is not there yet. */
export function freeWorkspace(stem: string, known: readonly string[]): string {
  return freeName({ stem, between: '-', taken: [defaultWorkspace, ...known], limit: longest });
}
