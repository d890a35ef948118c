import { linksOfThisBrowser } from './opened-links';
import { startRecords } from './start-record';

/** A workspace was deleted: that it came by a link, or that a start has made it, is not said of what gets its name. [SH32] [UI90] */
export async function forgetWorkspace(workspace: string): Promise<void> {
  // Where the browser refuses that, it is found out when the link or the start is opened anew.
  await Promise.allSettled([linksOfThisBrowser().forget(workspace), startRecords.forget(workspace)]);
}
