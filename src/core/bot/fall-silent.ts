import type { Heard } from '#model/bot-run';
import { builtInTexts } from './built-in-texts';
import { ask, note, tellAgents, type TurnDraft } from './turn-draft';

/** A line that comes once more says so, whether the bot has taken it in by now or not. [CN44] */
export function tellResent(draft: TurnDraft, { text, again }: Extract<Heard, { kind: 'line' }>): void {
  if (!again) return;
  const { time, most, afterMs: ms } = again;
  note(draft, 'line-resent', { text, time, most, ms });
}

/** A line that a broken bot server was not given: it is heard later. [AE73] */
export function tellMissed(draft: TurnDraft, { text }: Extract<Heard, { kind: 'missed' }>): void {
  note(draft, 'line-missed', { text });
}

/** The fallback escalation of a bot that owes an answer: whatever it is at, the conversation goes to its connector's fallback skill. [CN45] */
export function passOnInSilence(draft: TurnDraft, ms: number): void {
  const skill = draft.at.fallbackSkill;
  if (!skill) return note(draft, 'silence-leads-nowhere', { ms });
  const { id: skillId, name: skillName } = skill;
  note(draft, 'silence-passed-on', { ms, skill: skillName, skillId });
  draft.speaker = null;
  tellAgents(draft, builtInTexts.silent);
  ask(draft, draft.run.at, { kind: 'transfer', skillId, skillName, message: '', inSilence: true });
}
