import { fileLimits } from '#model/file-types';
import { nameOfFile, type HostedFile } from '#model/rich-content/hosted-file';
import { builtInTexts } from '../built-in-texts';
import { change, note, say, type TurnDraft } from '../turn-draft';
import { askerOf } from './asker-of';
import { endUpload } from './end-upload';
import { sayAside } from './say-aside';
import { uploadCall } from './upload-call';

/** A file has come: it goes to the integration of the File Upload that asked last, and the bot stands where it stood. [BT345] */
export function hearFile(draft: TurnDraft, file: HostedFile): void {
  const asker = askerOf(draft, draft.run.asksFile);
  if (!asker) {
    note(draft, 'file-unasked', { file: nameOfFile(file) });
    return say(draft, builtInTexts.fileUnasked);
  }
  const { uploads = [] } = draft.run;
  const isFull = uploads.length >= fileLimits.uploadsAtOnce;
  if (isFull) note(draft, 'file-too-many', { interaction: asker.name, most: fileLimits.uploadsAtOnce });
  const call = isFull ? null : uploadCall(draft, asker, file);
  if (!call) return endUpload(draft, asker, 'failure');
  sayAside(draft, asker, asker.started);
  const upload = { askId: draft.at.nextId(), by: asker.id, ask: call };
  change(draft, { uploads: [...uploads, upload] });
}
