import type { Heard } from '#model/bot-run';
import { asked } from '#model/bot-run';
import { textLimit } from './limits';
import { ask, change, note, type TurnDraft } from './turn-draft';

/** Whether this is posted to the webhook of the bot’s connector, which has the word then. [CN47] */
export function isPosted(
  { at }: TurnDraft,
  heard: Heard,
): heard is Extract<Heard, { readonly kind: 'line' | 'greeting' }> {
  return (at.webhookUrl ?? '') !== '' && (heard.kind === 'line' || heard.kind === 'greeting');
}

export function postHeard(
  draft: TurnDraft,
  { kind, text, sequence }: Extract<Heard, { readonly kind: 'line' | 'greeting' }>,
): void {
  const { run, at } = draft;
  const url = at.webhookUrl ?? '';
  const { channel } = run;
  const conversationId = channel.kind === 'conversation' ? channel.conversationId : '';
  note(draft, kind === 'greeting' ? 'greeted' : 'heard', { text });
  note(draft, 'webhook-posted', { url });
  change(draft, { heard: text.slice(0, textLimit) });
  const body = JSON.stringify({
    conversationId,
    consumerId: at.consumerId ?? '',
    sequence,
    event: kind,
    text,
  });
  const headers = [{ key: 'content-type', value: 'application/json' }];
  ask(draft, null, { kind: 'webhook', request: { method: 'POST', url, headers, body } });
}

/** A line that comes once more is posted once more where nobody has answered: who is waited for is given up. [CN48] */
export function postsAgain(draft: TurnDraft, heard: Heard): boolean {
  return (
    heard.kind === 'line' &&
    heard.again !== undefined &&
    isPosted(draft, heard) &&
    (asked(draft.run, 'webhook') !== null || draft.run.lastCall?.succeeded === false)
  );
}
