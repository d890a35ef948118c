import type { Answer, IntegrationResult } from '#model/bot-run';
import type { Interaction } from '#model/interaction';
import { answerText } from '../answer-text';
import { tellAnswered } from '../asks/tell-answered';
import { change, note, type TurnDraft } from '../turn-draft';
import { hearAnew } from '../variables/hear-anew';
import { askerOf } from './asker-of';
import { sayAside } from './say-aside';

/** The integration has answered; the bot hears of it as soon as it waits for nothing else. [BT347] */
export function takeUploaded(draft: TurnDraft, askId: string, answer: Answer<'call'>): void {
  const uploads = draft.run.uploads?.map((upload) =>
    upload.askId === askId ? { ...upload, result: tellAnswered(draft, upload.ask, answer) } : upload,
  );
  if (uploads) change(draft, { uploads });
}

/** What has ended and the bot can hear now. */
export function hearUploads(draft: TurnDraft): void {
  for (let next = heardNext(draft); next; next = heardNext(draft)) {
    const { by, askId, result } = next;
    change(draft, { uploads: draft.run.uploads?.filter((one) => one.askId !== askId) ?? [] });
    const asker = askerOf(draft, by);
    if (asker && result) endUpload(draft, asker, result);
  }
}

function heardNext({ run: { state, waits, uploads } }: TurnDraft) {
  const isFree = state === 'active' && waits.for === 'consumer';
  return isFree ? uploads?.find(({ result }) => result !== undefined) : undefined;
}

const heardAs = {
  success: { log: 'upload-succeeded', message: 'succeeded', word: 'file_upload_success' },
  failure: { log: 'upload-failed', message: 'failed', word: 'file_upload_failed' },
} as const;

/** The consumer is told, and the bot hears it as it would hear a line. [BT347] */
export function endUpload(
  draft: TurnDraft,
  asker: Interaction<'file-upload'>,
  result: IntegrationResult,
): void {
  const { log, message, word } = heardAs[result];
  note(draft, log, { interaction: asker.name });
  const heard = `${word}:${sayAside(draft, asker, asker[message])}`;
  note(draft, 'heard', { text: heard });
  hearAnew(draft, heard);
  answerText(draft, heard, null);
}
