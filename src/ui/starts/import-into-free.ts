import { failed, ok, type Result } from '#base/result';
import { openSandbox } from '#sdk/index';
import { listWorkspaces } from '../list-workspaces';
import { importWorld, type OpenedForImport } from './import-world';
import { freeWorkspace } from './start-address';
import { startRecords } from './start-record';

/** More names than anybody has used. */
const mostTried = 100;

/** A world in a workspace of its own, also where the browser does not tell which there are. The answer is its name. [SH48] */
export async function importIntoFree(
  stem: string,
  file: string,
  open: (workspace: string) => OpenedForImport = (workspace) => openSandbox({ workspace }),
  known = listWorkspaces,
): Promise<Result<string, string>> {
  const taken = [...((await known()) ?? [])];
  for (let tried = 1; ; tried += 1) {
    const workspace = freeWorkspace(stem, taken);
    const sandbox = open(workspace);
    const imported = await importWorld(sandbox, file);
    if (imported.ok) {
      await startRecords.forget(workspace);
      return ok(workspace);
    }
    const isTheirs = imported.failure.name === 'workspace-not-empty';
    if (!isTheirs || tried === mostTried) return failed(imported.failure.text);
    taken.push(workspace);
  }
}
