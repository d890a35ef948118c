import { failed, ok, type Result } from '#base/result';
import { openSandbox, type Sandbox } from '#sdk/index';
import { listWorkspaces } from '../list-workspaces';
import { rowsOrNull } from './is-new';
import { freeWorkspace } from './start-address';
import { startRecords } from './start-record';

type Opened = Parameters<typeof rowsOrNull>[0] & Pick<Sandbox, 'workspaceRequest'>;

/** More names than anybody has used. */
const mostTried = 100;

/** A world in a workspace of its own, also where the browser does not tell which there are. The answer is its name. [SH48] */
export async function importIntoFree(
  stem: string,
  file: string,
  open: (workspace: string) => Opened = (workspace) => openSandbox({ workspace }),
  known = listWorkspaces,
): Promise<Result<string, string>> {
  const taken = [...((await known()) ?? [])];
  for (let tried = 1; ; tried += 1) {
    const workspace = freeWorkspace(stem, taken);
    const sandbox = open(workspace);
    const imported = await sandbox.workspaceRequest({ type: 'import', file });
    if (imported.ok) {
      await startRecords.forget(workspace);
      return ok(workspace);
    }
    const isTheirs = imported.failure.name === 'workspace-not-empty';
    if (!isTheirs) await unmake(sandbox);
    if (!isTheirs || tried === mostTried) return failed(imported.failure.text);
    taken.push(workspace);
  }
}

/** Nothing is left of a workspace that was made for what cannot be brought in. */
export async function unmake(sandbox: Opened): Promise<void> {
  const people = await rowsOrNull(sandbox, 'people');
  const owner = [...(people?.values() ?? [])].find(({ createdBy }) => createdBy === null);
  if (owner) await sandbox.workspaceRequest({ type: 'delete' }, owner.id);
}
