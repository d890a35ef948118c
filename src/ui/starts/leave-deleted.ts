import { workspaceAddress } from '../workspace-name';
import { isFramed } from './is-framed';
import { linksOfThisBrowser } from './opened-links';
import { startRecords } from './start-record';

/**
 * A workspace was deleted: that it came by a link, or that a start has made it, is not said of what gets its name. Its page goes where
 * something is. [SH32] [UI280]
 */
export async function leaveDeleted(workspace: string): Promise<void> {
  // Where the browser refuses that, it is found out when the link or the start is opened anew.
  await Promise.allSettled([linksOfThisBrowser().forget(workspace), startRecords.forget(workspace)]);
  // Replaced: to go back there would make it anew, empty.
  window.location.replace(afterDeletion(window.location.href, workspace, isFramed()));
}

/** A frame stays in what is its own, made anew. [UI281] */
export function afterDeletion(here: string, workspace: string, framed: boolean): string {
  if (!framed) return workspaceAddress(here, null);
  const address = new URL(here);
  address.hash = '';
  address.searchParams.delete('recover');
  address.searchParams.set('workspace', workspace);
  return address.href;
}
