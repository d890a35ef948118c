import type { Answer, IntegrationResult, Upload } from '#model/bot-run';
import type { InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { startsDialog } from '../answer-text';
import { freshChain } from '../chain';
import { integrationOf } from '../integration-of';
import { readCustomData, takeResponse } from '../integrations/take-response';
import { tellAnswered } from '../asks/tell-answered';
import { change, note, type TurnDraft } from '../turn-draft';
import { hearAnew } from '../variables/hear-anew';
import { askerOf } from './asker-of';
import { heardOfUploads } from './heard-of-uploads';
import { sayAside } from './say-aside';

/** The integration has answered; the bot hears of it as soon as it waits for nothing else. [BT347] */
export function takeUploaded(draft: TurnDraft, { by, askId, ask }: Upload, answer: Answer<'call'>): void {
  const { uploads = [], uploaded = [] } = draft.run;
  const result = tellAnswered(draft, ask, answer);
  const integration = integrationOf(draft.bot, ask.integrationId);
  takeResponse(draft, integration, answer);
  if (integration) readCustomData(draft, integration);
  change(draft, { uploads: uploads.filter((one) => one.askId !== askId) });
  if (draft.run.state === 'active') change(draft, { uploaded: [...uploaded, { by, result }] });
  else noteEnd(draft, by, result);
}

/** Somebody else speaks: nothing is said, and nothing kept for later. */
function noteEnd(draft: TurnDraft, by: InteractionId, result: IntegrationResult): void {
  const asker = askerOf(draft, by);
  if (asker) note(draft, heardOfUploads[result].log, { interaction: asker.name });
}

/** What has ended and the bot can hear now. */
export function hearUploaded(draft: TurnDraft): void {
  for (;;) {
    const { state, waits, uploaded: [first, ...later] = [] } = draft.run;
    if (!first || state !== 'active' || waits.for !== 'consumer') return;
    change(draft, { uploaded: later });
    draft.chain = freshChain;
    const asker = askerOf(draft, first.by);
    if (asker) endUpload(draft, asker, first.result);
  }
}

/** The consumer is told, and the dialog that it begins, if any, is played. No open question takes it for a reply. [BT347] */
export function endUpload(
  draft: TurnDraft,
  asker: Interaction<'file-upload'>,
  result: IntegrationResult,
): void {
  const { log, message, word } = heardOfUploads[result];
  note(draft, log, { interaction: asker.name });
  const heard = `${word}:${sayAside(draft, asker, asker[message])}`;
  note(draft, 'heard', { text: heard });
  const { chips, listed } = draft.run;
  hearAnew(draft, heard);
  if (startsDialog(draft, heard)) return;
  note(draft, 'file-unheard', { text: heard });
  // The question that is open offers what it offered.
  change(draft, { chips, ...(listed && { listed }) });
}
