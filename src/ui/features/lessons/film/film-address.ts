import { asId, type UserId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { listWorkspaces } from '../../../list-workspaces';
import { isLedTo, leadTo } from '../../../live/led-to';
import { tabStorage } from '../../../live/tab-storage';
import { toPath } from '../../../routes.svelte';
import { currentRows } from '../../../starts/is-new';
import {
  filmPlace,
  filmStart,
  freeWorkspace,
  startAddress,
  workspaceOf,
} from '../../../starts/start-address';
import { startRecords } from '../../../starts/start-record';

/** Whether the film has made this workspace, and so may act in it and go back and forth. [WT9] */
export async function isOfFilm(sandbox: Place, records = startRecords): Promise<boolean> {
  const record = await records.of(sandbox.workspace);
  if (!record?.made || !record.film) return false;
  // It may have been deleted, and its name given to something else.
  return (await currentRows(sandbox, 'people')).has(asId<UserId>(record.as));
}

type Place = Pick<Sandbox, 'workspace' | 'watch'>;

/** Somebody has pressed: in this tab its address plays. [WT10] */
export const leadToFilm = (workspace: string, storage: WindowStorage = tabStorage) =>
  leadTo(workspace, filmPlace, storage);

export const isLedToFilm = (workspace: string, storage: WindowStorage = tabStorage) =>
  isLedTo(workspace, filmPlace, storage);

/** Here, or where it was made last, else where nothing is yet: somebody may have a workspace of its name. [WT9] */
export async function filmWorkspace(sandbox: Place, records = startRecords): Promise<string> {
  if (await isOfFilm(sandbox, records)) return sandbox.workspace;
  const known = (await listWorkspaces()) ?? [sandbox.workspace];
  const last = await workspaceOf('film', known, records);
  return last === sandbox.workspace ? freeWorkspace('film', known) : last;
}

export const momentWord = 'at';

/** The whole address at which it plays in a workspace, from its beginning or from a step. */
export function filmAddress(here: string, workspace: string, stepId: string | null = null): string {
  const address = new URL(startAddress(here, filmStart, workspace));
  address.searchParams.set('frame', 'none');
  address.hash = momentPath(stepId);
  return address.href;
}

/** The path of the moment before a step. [WT5] */
export function momentPath(stepId: string | null): string {
  return toPath(['watch'], stepId === null ? {} : { [momentWord]: stepId });
}

/** Where an address wants it to be: the place of a step among these; null for none of them. [WT5] */
export function readMoment(query: URLSearchParams, steps: readonly { readonly id: string }[]): number | null {
  const at = steps.findIndex(({ id }) => id === query.get(momentWord));
  return at < 0 ? null : at;
}
