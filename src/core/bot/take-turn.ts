import { unreachable } from '#base/unreachable';
import type { Bot } from '#model/bot';
import { comparable } from '#model/comparable-text';
import { ESCALATION_FAILED, type BotRun, type Heard, type Turn } from '#model/bot-run';
import { answerText } from './answer-text';
import { goOnAfterRefusal, handOver, hearFailedTransfer } from './escalation-answers';
import { quote } from './quote';
import { startRun } from './start-run';
import { addLine, beginTurn, change, endTurn, note, type TurnAt, type TurnDraft } from './turn-draft';
import { hasHeard, rememberHeard } from './variables/read-variable';

type HeardLine = Extract<Heard, { kind: 'line' }>;

/** One thing heard, all that follows from it. What was heard before changes nothing. */
export function takeTurn(bot: Bot, run: BotRun, heard: Heard, at: TurnAt): Turn {
  if (isOld(run, heard)) return { run, wish: { kind: 'none' } };
  const draft = beginTurn(bot, run, at);
  if (heard.kind !== 'escalation-answered') {
    change(draft, { heardUpTo: Math.max(run.heardUpTo, heard.sequence) });
  }
  hear(draft, heard);
  return endTurn(draft);
}

function isOld(run: BotRun, heard: Heard): boolean {
  switch (heard.kind) {
    case 'line':
    case 'escalation-failed':
      return heard.sequence <= run.heardUpTo;
    case 'greeting':
      return hasHeard(run);
    case 'escalation-answered':
      return run.escalation === null;
    default:
      return unreachable(heard);
  }
}

function hear(draft: TurnDraft, heard: Heard): void {
  switch (heard.kind) {
    case 'line':
      return hearLine(draft, heard);
    case 'greeting':
      note(
        draft,
        'heard',
        `Nobody has said anything yet; the greeting ${quote(heard.text)} is heard instead.`,
      );
      return answer(draft, heard.text);
    case 'escalation-failed':
      change(draft, { variables: rememberHeard(draft.run, ESCALATION_FAILED) });
      return hearFailedTransfer(draft);
    case 'escalation-answered':
      return heard.result === 'success' ? handOver(draft) : goOnAfterRefusal(draft, heard.reason);
    default:
      return unreachable(heard);
  }
}

function hearLine(draft: TurnDraft, { text }: HeardLine): void {
  if (draft.inPreview) {
    if (comparable(text) === 'reset') return reset(draft);
    addLine(draft, 'me', text);
    if (draft.run.state === 'ended')
      addLine(draft, 'system', 'This conversation is over. Say “reset” to start again.');
  }
  if (draft.run.state !== 'active') return;
  note(draft, 'heard', `The consumer said ${quote(text)}.`);
  if (draft.run.escalation === null) return answer(draft, text);
  note(draft, 'note', 'The transfer has not been answered yet: the bot does not reply.');
}

function answer(draft: TurnDraft, text: string): void {
  change(draft, { variables: rememberHeard(draft.run, text) });
  answerText(draft, text);
}

/** The debug command of Preview. */
function reset(draft: TurnDraft): void {
  const { heardUpTo } = draft.run;
  change(draft, { ...startRun({ ...draft.run, bot: draft.bot }), heardUpTo });
  note(draft, 'note', 'The session was reset.');
  addLine(draft, 'system', 'The session was reset.');
}
