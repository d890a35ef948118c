import type { Answer, IntegrationResult, Upload } from '#model/bot-run';
import type { Interaction } from '#model/interaction';
import { answerText } from '../answer-text';
import { tellAnswered } from '../asks/tell-answered';
import { change, note, type TurnDraft } from '../turn-draft';
import { hearAnew } from '../variables/hear-anew';
import { askerOf } from './asker-of';
import { sayAside } from './say-aside';

/** The integration has answered; the bot hears of it as soon as it waits for nothing else. [BT347] */
export function takeUploaded(draft: TurnDraft, { by, askId, ask }: Upload, answer: Answer<'call'>): void {
  const { uploads = [], uploaded = [] } = draft.run;
  const result = tellAnswered(draft, ask, answer);
  change(draft, {
    uploads: uploads.filter((one) => one.askId !== askId),
    uploaded: [...uploaded, { by, result }],
  });
}

/** What has ended and the bot can hear now. */
export function hearUploaded(draft: TurnDraft): void {
  for (;;) {
    const { state, waits, uploaded: [first, ...later] = [] } = draft.run;
    if (!first || state !== 'active' || waits.for !== 'consumer') return;
    change(draft, { uploaded: later });
    const asker = askerOf(draft, first.by);
    if (asker) endUpload(draft, asker, first.result);
  }
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
