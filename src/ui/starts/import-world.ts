import { ok } from '#base/result';
import type { FailureName } from '#model/failure';
import type { Sandbox } from '#sdk/index';
import { isNew, rowsOrNull } from './is-new';

/** A workspace that is opened for a file. */
export type OpenedForImport = Parameters<typeof rowsOrNull>[0] &
  Pick<Sandbox, 'workspace' | 'workspaceRequest'>;

type Imported = Awaited<ReturnType<Sandbox['workspaceRequest']>>;

/** The engine may have done it, or not. */
const unanswered: readonly string[] = ['engine-lost', 'engine-timeout'] satisfies FailureName[];

export const isUnanswered = (answer: Imported) => !answer.ok && unanswered.includes(answer.failure.name);

/**
 * Brings a world file into a workspace that was made for it; of what cannot be brought in nothing is left. Where no answer
 * comes, what is there says whether it was brought in. [SH48] [SH64]
 */
export async function importWorld(sandbox: OpenedForImport, file: string): Promise<Imported> {
  const imported = await sandbox.workspaceRequest({ type: 'import', file });
  if (imported.ok || imported.failure.name === 'workspace-not-empty') return imported;
  const isThere = (await rowsOrNull(sandbox, 'accounts')) !== null;
  const isEmpty = isThere && (await isNew(sandbox));
  if (isEmpty) await unmake(sandbox);
  if (isEmpty || !isUnanswered(imported)) return sayNothingCame(imported);
  if (isThere) return ok(null);
  return unlessAnswered(
    imported,
    `Whether anything was imported is not known: if so, it is in the workspace “${sandbox.workspace}”.`,
  );
}

/** A failure in words: an engine that went says nothing of what it has done. */
export const sayNothingCame = (imported: Imported) =>
  unlessAnswered(imported, 'Nothing was imported; try it again.');

function unlessAnswered(imported: Imported, sentence: string): Imported {
  if (imported.ok || !isUnanswered(imported)) return imported;
  const { failure } = imported;
  return { ok: false, failure: { ...failure, text: `${failure.text} ${sentence}` } };
}

/** Nothing is left of a workspace that was made for what cannot be brought in, also where an engine goes over it. [SH66] */
export async function unmake(sandbox: OpenedForImport): Promise<void> {
  const people = await rowsOrNull(sandbox, 'people');
  const owner = [...(people?.values() ?? [])].find(({ createdBy }) => createdBy === null);
  if (!owner) return;
  const deleted = await sandbox.workspaceRequest({ type: 'delete' }, owner.id);
  if (isUnanswered(deleted)) await unmake(sandbox);
}
