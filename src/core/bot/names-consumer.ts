import type { ConsumerName } from '#model/bot-run';
import { note, type TurnDraft } from './turn-draft';

/** The bot has learnt who it talks to: whoever sees the consumer next reads that. null where it says nothing that can be read. [BT292] */
export function namesConsumer(draft: TurnDraft, interaction: string, consumer: ConsumerName | null): void {
  if (consumer === null) return note(draft, 'profile-unread', { interaction });
  const name = `${consumer.firstName} ${consumer.lastName}`.trim();
  note(draft, 'profile-set', { interaction, name });
  if (draft.run.channel.kind === 'conversation') draft.consumer = consumer;
}
