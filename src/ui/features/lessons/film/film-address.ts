import { failed, ok, type Result } from '#base/result';
import { asId, type UserId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { listWorkspaces } from '../../../list-workspaces';
import { isLedTo, leadTo } from '../../../live/led-to';
import { tabStorage } from '../../../live/tab-storage';
import { toPath } from '../../../routes.svelte';
import { shownName } from '../../../shown-workspace';
import { filmName, firstFilm } from '../../../starts/film-name';
import { currentRows } from '../../../starts/is-new';
import {
  filmPlace,
  filmStart,
  freeWorkspace,
  startAddress,
  workspaceOf,
} from '../../../starts/start-address';
import { startRecords } from '../../../starts/start-record';

type Place = Pick<Sandbox, 'workspace' | 'watch'>;

/** The lesson whose film an address names. [WT16] */
export const lessonAt = ([, lesson]: readonly string[]) => lesson ?? firstFilm;

/** Whether this lesson’s film has made this workspace, and so may act in it and go back and forth. [WT9] */
export async function isOfFilm(sandbox: Place, lesson: string, records = startRecords): Promise<boolean> {
  const record = await records.of(sandbox.workspace);
  if (!record?.made || record.film !== lesson) return false;
  // It may have been deleted, and its name given to something else.
  return (await currentRows(sandbox, 'people')).has(asId<UserId>(record.as));
}

/** Somebody has pressed: in this tab its address plays. [WT10] */
export const leadToFilm = (workspace: string, lesson: string, storage: WindowStorage = tabStorage) =>
  leadTo(workspace, momentPath(lesson), storage);

export const isLedToFilm = (workspace: string, lesson: string, storage: WindowStorage = tabStorage) =>
  isLedTo(workspace, momentPath(lesson), storage);

/** Here, or where it was made last, else where nothing is yet: somebody may have a workspace of its name. [WT9] */
export async function filmWorkspace(sandbox: Place, lesson: string, records = startRecords): Promise<string> {
  if (await isOfFilm(sandbox, lesson, records)) return sandbox.workspace;
  const known = (await listWorkspaces()) ?? [sandbox.workspace];
  const last = await workspaceOf(filmName(lesson), known, records);
  return last === sandbox.workspace ? freeWorkspace(filmName(lesson), known) : last;
}

export const momentWord = 'at';

/** The whole address at which it plays in a workspace, from its beginning or from a step. */
export function filmAddress(
  here: string,
  workspace: string,
  lesson: string,
  stepId: string | null = null,
): string {
  const address = new URL(startAddress(here, filmStart, workspace));
  address.searchParams.set('frame', 'none');
  address.hash = momentPath(lesson, stepId);
  return address.href;
}

/** The path of the moment before a step of a lesson. [WT5] */
export function momentPath(lesson: string, stepId: string | null = null): string {
  return toPath(
    [filmPlace, ...(lesson === firstFilm ? [] : [lesson])],
    stepId === null ? {} : { [momentWord]: stepId },
  );
}

/** Where an address wants it to be: the place of a step among these; null where it says nothing. [WT5] [WT20] */
export function readMoment(
  query: URLSearchParams,
  steps: readonly { readonly id: string }[],
): Result<number | null, string> {
  const asked = query.get(momentWord);
  if (asked === null) return ok(null);
  const at = steps.findIndex(({ id }) => id === asked);
  return at < 0 ? failed(`There is no step “${shownName(asked)}” in this film.`) : ok(at);
}
