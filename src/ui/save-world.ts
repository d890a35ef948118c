import type { Result } from '#base/result';
import type { WorkspaceOutcome } from '#contract/sandbox-api';
import { worldFileMegabytes } from '#model/limits';
import { saveFile } from './kit/save-file';
import { toasts } from './kit/toasts.svelte';
import { shownWorkspace } from './shown-workspace';

/** What a workspace is called as a file. */
export function worldFileName(workspace: string): string {
  return `${shownWorkspace(workspace)}.world.json`;
}

/** Hands an export to the downloads, and says what is to be known of it. */
export function saveWorld(workspace: string, exported: Result<WorkspaceOutcome, unknown>): void {
  if (!exported.ok || exported.value?.file === undefined) return;
  const { file, missing } = exported.value;
  const name = worldFileName(workspace);
  saveFile(name, file);
  const doubts = [
    missing > 0 && `${missing} archived conversations could not be read and are not in it.`,
    new Blob([file]).size > worldFileMegabytes * 1024 * 1024 &&
      `It is larger than ${worldFileMegabytes} MB: as it is, it cannot be imported here.`,
  ].filter((doubt) => doubt !== false);
  const text = [`${name} is in your downloads.`, ...doubts].join(' ');
  toasts.show({ text, tone: doubts.length > 0 ? 'error' : 'success' });
}
