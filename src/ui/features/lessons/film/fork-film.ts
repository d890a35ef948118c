import { failed, ok, type Result } from '#base/result';
import type { Sandbox } from '#sdk/index';
import { paneTexts } from '../../../panes/pane-storage';
import { importIntoFree } from '../../../starts/import-into-free';
import { workspaceAddress } from '../../../workspace-name';

/** The same key in another workspace. */
export function keyIn(workspace: string, key: string, film: string): string {
  return key.replace(new RegExp(`(^|[ /])${film}(?=[ /]|$)`), `$1${workspace}`);
}

/** Makes a workspace of the world as it is, for whoever goes on by themselves; the film stays. The answer is its address. [WT6] */
export async function forkFilm(
  film: Pick<Sandbox, 'workspace' | 'workspaceRequest'>,
  panes: readonly string[],
): Promise<Result<string, string>> {
  const exported = await film.workspaceRequest({ type: 'export', without: 0 });
  if (!exported.ok) return failed(exported.failure.text);
  const file = exported.value?.file;
  if (file === undefined) return failed('There is too much in it to be taken over.');
  const imported = await importIntoFree('taken-over', file);
  if (!imported.ok) return imported;
  const workspace = imported.value;
  // Its visitor and its agent go on as who they are.
  for (const pane of panes)
    for (const [key, text] of paneTexts(() => window.sessionStorage, pane, film.workspace)) {
      const its = keyIn(workspace, key, film.workspace);
      if (its !== key) window.sessionStorage.setItem(its, text);
    }
  const address = new URL(workspaceAddress(window.location.href, workspace));
  address.searchParams.delete('frame');
  address.hash = '/panes';
  return ok(address.href);
}
