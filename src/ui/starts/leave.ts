import type { WindowStorage } from '#sdk/index';

const keyOf = (workspace: string) => `make anew ${workspace}`;

/** Somebody has said that what is in this workspace may go: the next load of this tab has it, and no later one. [UI130] */
export function giveLeave(workspace: string, storage: WindowStorage): void {
  storage.set(keyOf(workspace), 'yes');
}

export function takeLeave(workspace: string, storage: WindowStorage): boolean {
  const isGiven = storage.get(keyOf(workspace)) !== null;
  storage.remove(keyOf(workspace));
  return isGiven;
}
