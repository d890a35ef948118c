import type { BotRun } from '#model/bot-run';
import { textLimit } from '../limits';
import type { TurnDraft } from '../turn-draft';

/** Kept among the variables of the run, under a name no author can give. */
const heardText = '$userMessage';

export function rememberHeard(run: BotRun, text: string): BotRun['variables'] {
  return { ...run.variables, [heardText]: text.slice(0, textLimit) };
}

/** Whether anything at all has been said to this bot. */
export function hasHeard(run: BotRun): boolean {
  return Object.hasOwn(run.variables, heardText);
}

type Reader = (draft: TurnDraft) => string | null | undefined;

const readers = new Map<string, Reader>([
  ['userMessage', ({ run }) => run.variables[heardText]],
  ['query', ({ run }) => run.variables[heardText]],
  ['conversationId', ({ run: { channel } }) => ('conversationId' in channel ? channel.conversationId : null)],
  ['chatBotId', ({ bot }) => bot.id],
  ['firstname', ({ at }) => at.agentNickname],
]);

const ownPrefix = 'botContext.';

/** The value of `{$name}`, or null where nothing is set. */
export function readVariable(draft: TurnDraft, name: string): string | null {
  if (!name.startsWith(ownPrefix)) return readers.get(name)?.(draft) ?? null;
  const own = name.slice(ownPrefix.length);
  return Object.hasOwn(draft.run.variables, own) ? (draft.run.variables[own] ?? null) : null;
}
