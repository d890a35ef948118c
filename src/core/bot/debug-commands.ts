import type { Bot } from '#model/bot';
import { lastingOf } from '#model/remembered';
import { comparable } from '#model/comparable-text';
import { hasDebug } from './has-debug';
import { startRun } from './start-run';
import { note, say, type TurnDraft } from './turn-draft';

type DebugCommand = (draft: TurnDraft) => void;

/** One line a command. */
const commands: ReadonlyMap<string, DebugCommand> = new Map([
  ['reset', resetSession],
  ['display userid', showUserId],
  ['/d', showUserId],
]);

/** What a message is a command for, of a bot whose debug commands are on; null for what the bot answers. */
export function debugCommandIn(bot: Bot, text: string): DebugCommand | null {
  return hasDebug(bot) ? (commands.get(comparable(text)) ?? null) : null;
}

export function isReset(bot: Bot, text: string): boolean {
  return debugCommandIn(bot, text) === resetSession;
}

/** The session begins anew; the conversation stays what it is. */
function resetSession(draft: TurnDraft): void {
  const { run, bot } = draft;
  const { heardUpTo, outbox, escalationFailures } = run;
  const fresh = startRun({ ...run, bot, remembers: lastingOf(run) });
  // In its place, not over it: what only an old session had is not of the new one.
  draft.run = { ...fresh, heardUpTo, outbox, escalationFailures };
  note(draft, 'session-reset', {});
}

function showUserId(draft: TurnDraft): void {
  note(draft, 'user-id-asked', {});
  say(draft, draft.at.consumerId ?? draft.run.id);
}
