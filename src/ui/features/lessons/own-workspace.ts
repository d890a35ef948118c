import type { Lesson, Sandbox, Step, WindowStorage } from '#sdk/index';
import { listWorkspaces } from '../../list-workspaces';
import { leadTo, takeLead } from '../../live/led-to';
import { tabStorage } from '../../live/tab-storage';
import { isNew } from '../../starts/is-new';
import { freeWorkspace } from '../../starts/start-address';
import { startRecords, type StartRecords } from '../../starts/start-record';
import { pathOf } from './address';

/** In an address: what comes before its step is done as soon as it is opened, where this app has led to it. */
export const prepareWord = 'prepare';

/** Whether this workspace is one to prepare a step in that goes on from this start, or from nothing: nothing has happened in it, or a start has made it. [LG40] */
export async function isForPreparing(
  sandbox: Pick<Sandbox, 'watch' | 'workspace'>,
  start: string | undefined,
  records: Pick<StartRecords, 'of'> = startRecords,
): Promise<boolean> {
  const record = await records.of(sandbox.workspace);
  if (start !== undefined) return record?.made === true && record.start === start;
  return record?.made === true || (await isNew(sandbox));
}

/** The address at which a step is prepared in a workspace that is not there yet, which this tab is led to. [LG40] */
export async function addressToPrepare(
  here: string,
  lesson: Pick<Lesson, 'id'>,
  step: Pick<Step, 'id'>,
  start: string | undefined,
  storage: WindowStorage = tabStorage,
): Promise<string> {
  const address = preparedAt(here, lesson, step.id, start, (await listWorkspaces()) ?? []);
  const workspace = new URL(address).searchParams.get('workspace') ?? '';
  leadTo(workspace, placeToPrepare(lesson.id, step.id), storage);
  return address;
}

/** Whether this tab was led here to have what comes before the step done; once. [LG50] */
export function isSentToPrepare(
  { workspace }: Pick<Sandbox, 'workspace'>,
  lesson: Pick<Lesson, 'id'>,
  step: Pick<Step, 'id'>,
  storage: WindowStorage = tabStorage,
): boolean {
  return takeLead(workspace, placeToPrepare(lesson.id, step.id), storage);
}

const placeToPrepare = (lessonId: string, stepId: string) => `${pathOf(lessonId, stepId)}?${prepareWord}`;

export function preparedAt(
  here: string,
  { id }: Pick<Lesson, 'id'>,
  stepId: string,
  start: string | undefined,
  known: readonly string[],
): string {
  const address = new URL(here);
  address.search = '';
  if (start !== undefined) address.searchParams.set('start', start);
  address.searchParams.set('workspace', freeWorkspace(id, known));
  address.hash = placeToPrepare(id, stepId);
  return address.href;
}
