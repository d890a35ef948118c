import type { WindowStorage } from '#sdk/index';

const keyOf = (workspace: string) => `led to ${workspace}`;

/**
 * This app leads the tab to a place of a workspace. An address that does something by itself does it only there: any page can
 * have a link with the same address, and such a link only shows. [LG50]
 */
export function leadTo(workspace: string, place: string, storage: WindowStorage): void {
  storage.set(keyOf(workspace), place);
}

export function isLedTo(workspace: string, place: string, storage: WindowStorage): boolean {
  return storage.get(keyOf(workspace)) === place;
}

/** For what is to be done once. */
export function takeLead(workspace: string, place: string, storage: WindowStorage): boolean {
  const isLed = isLedTo(workspace, place, storage);
  if (isLed) storage.remove(keyOf(workspace));
  return isLed;
}
