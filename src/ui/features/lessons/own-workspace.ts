import type { Lesson, Sandbox, Step } from '#sdk/index';
import { listWorkspaces } from '../../list-workspaces';
import { isNew } from '../../starts/is-new';
import { freeWorkspace } from '../../starts/start-address';
import { startRecords } from '../../starts/start-record';
import { pathOf } from './address';

/** In an address: what comes before its step is done as soon as it is opened. */
export const prepareWord = 'prepare';

/** Whether this workspace is one to prepare a lesson in: nothing has happened in it, or a start has made it. [LG40] */
export async function isForPreparing(
  sandbox: Pick<Sandbox, 'watch' | 'workspace'>,
  { goesOnFrom }: Pick<Lesson, 'goesOnFrom'>,
): Promise<boolean> {
  const record = await startRecords.of(sandbox.workspace);
  return record?.made === true || (goesOnFrom === undefined && (await isNew(sandbox)));
}

/** The address at which a step is prepared in a workspace that is not there yet. [LG40] */
export async function addressToPrepare(here: string, lesson: Lesson, step: Step): Promise<string> {
  return preparedAt(here, lesson, step.id, (await listWorkspaces()) ?? []);
}

export function preparedAt(
  here: string,
  { id, goesOnFrom }: Pick<Lesson, 'id' | 'goesOnFrom'>,
  stepId: string,
  known: readonly string[],
): string {
  const address = new URL(here);
  address.search = '';
  if (goesOnFrom !== undefined) address.searchParams.set('start', goesOnFrom);
  address.searchParams.set('workspace', freeWorkspace(id, known));
  address.hash = `${pathOf(id, stepId)}?${prepareWord}`;
  return address.href;
}
