import type { TurnDraft } from '../turn-draft';
import { textOf } from './text-of';

type Reader = (draft: TurnDraft) => string | null | undefined;

const readers = new Map<string, Reader>([
  ['userMessage', ({ run }) => run.heard],
  ['query', ({ run }) => run.heard],
  ['quickReplyPayload', ({ run }) => run.payload],
  ['conversationId', ({ run: { channel } }) => ('conversationId' in channel ? channel.conversationId : null)],
  ['chatBotId', ({ bot }) => bot.id],
  ['firstname', ({ at }) => at.agentNickname],
]);

const ownPrefix = 'botContext.';

/** The value of `{$name}`, or null where nothing is set. */
export function readVariable(draft: TurnDraft, name: string): string | null {
  if (!name.startsWith(ownPrefix)) return readers.get(name)?.(draft) ?? null;
  const value = valueOf(draft, name.slice(ownPrefix.length));
  return value === null ? null : textOf(value);
}

/** What the bot remembers under a name. */
export function valueOf({ run }: TurnDraft, name: string): unknown {
  return run.variables.find((one) => one.name === name)?.value ?? null;
}
