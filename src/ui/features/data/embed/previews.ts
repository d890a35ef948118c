import { listWorkspaces, removeWorkspace } from '../../../list-workspaces';
import { startRecords, type StartRecords } from '../../../starts/start-record';

const stem = 'embed-preview';

/** The workspace in which a start is looked at. */
export const previewOf = (start: string) => `${stem}-${start}`;

/** Nothing is left of what was looked at. What no frame has made is somebody’s own, whatever its name. [EB22] */
export async function throwAwayPreviews(
  records: Pick<StartRecords, 'of' | 'note'> = startRecords,
  known = listWorkspaces,
  remove = removeWorkspace,
): Promise<void> {
  for (const workspace of (await known()) ?? []) {
    const record = workspace.startsWith(`${stem}-`) ? await records.of(workspace) : null;
    if (!record?.framed) continue;
    await records.note(workspace, { ...record, made: false });
    remove(workspace);
  }
}
