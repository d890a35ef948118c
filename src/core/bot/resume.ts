import { unreachable } from '#base/unreachable';
import type { Bot } from '#model/bot';
import { asked, ESCALATION_FAILED, type BotRun, type Heard, type Turn, type Upload } from '#model/bot-run';
import { answerText, optionMeant } from './answer-text';
import { runsInit } from './scripts/run-code';
import { answererOf } from './asks/index';
import { debugCommandIn } from './debug-commands';
import { hearFailedTransfer } from './hear-failed-transfer';
import { isPosted, postHeard, postsAgain } from './post-heard';
import { takeUp } from './pass-context';
import { placeOf } from './place';
import { runFlow } from './run-flow';
import { beginTurn, change, endTurn, note, waitForConsumer, type TurnAt, type TurnDraft } from './turn-draft';
import { passOnInSilence, tellMissed, tellResent } from './fall-silent';
import { hearUploaded, takeUploaded } from './uploads/end-upload';
import { hearFile } from './uploads/hear-file';
import { hearAnew } from './variables/hear-anew';

type Answered = Extract<Heard, { kind: 'answered' }>;

/**
 * One thing heard, all that follows from it: the bot goes on from where it stood until it has to wait again. What was heard
 * before, or must wait for something else, changes nothing: the answer is the very same run.
 */
export function resume(bot: Bot, run: BotRun, heard: Heard, at: TurnAt): Turn {
  const draft = beginTurn(bot, run, at);
  if (heard.kind === 'line') tellResent(draft, heard);
  if (heard.kind === 'missed') tellMissed(draft, heard);
  if (postsAgain(draft, heard) && isPosted(draft, heard)) postHeard(draft, heard);
  if (isOld(run, heard) || mustWait(run, heard)) return endTurn(draft);
  if ('sequence' in heard) change(draft, { heardUpTo: Math.max(run.heardUpTo, heard.sequence) });
  if (run.state === 'active' && isPosted(draft, heard)) postHeard(draft, heard);
  else hear(draft, heard);
  hearUploaded(draft);
  return endTurn(draft);
}

/** Whether it was heard before, or nobody asked for it. */
export function isOld(run: BotRun, heard: Heard): boolean {
  switch (heard.kind) {
    case 'line':
    case 'escalation-failed':
      return heard.sequence <= run.heardUpTo;
    case 'greeting':
      return run.heard !== null;
    case 'missed':
      return true;
    case 'silent':
      return run.state !== 'active' || asked(run, 'transfer') !== null;
    case 'answered': {
      const { waits } = run;
      if (uploadOf(run, heard)) return false;
      return waits.for !== 'answer' || waits.askId !== heard.askId || waits.ask.kind !== heard.answer.kind;
    }
    default:
      return unreachable(heard);
  }
}

function uploadOf({ uploads }: BotRun, { askId, answer }: Answered): Upload | undefined {
  return answer.kind === 'call' ? uploads?.find((one) => one.askId === askId) : undefined;
}

/** Whether it cannot be heard yet: the bot waits for something else, and then still wants to hear it. */
export function mustWait({ waits }: BotRun, { kind }: Heard): boolean {
  return kind === 'line' && waits.for === 'answer' && answererOf(waits.ask).meanwhile === 'waits';
}

function hear(draft: TurnDraft, heard: Heard): void {
  switch (heard.kind) {
    case 'line':
      return hearLine(draft, heard);
    case 'greeting':
      note(draft, 'greeted', { text: heard.text });
      return answer(draft, heard.text);
    case 'escalation-failed':
      hearAnew(draft, ESCALATION_FAILED);
      return hearFailedTransfer(draft);
    case 'missed':
      return;
    case 'silent':
      return passOnInSilence(draft, heard.forMs);
    case 'answered':
      return goOn(draft, heard);
    default:
      return unreachable(heard);
  }
}

function hearLine(draft: TurnDraft, { text, after, file }: Extract<Heard, { kind: 'line' }>): void {
  if (draft.run.state !== 'active') return;
  if (after === 'agent-skipped') note(draft, 'agent-skipped', {});
  note(draft, after === 'agent-heard' || after === 'stepped-up' ? after : 'heard', { text });
  const command = after === undefined ? debugCommandIn(draft.bot, text) : null;
  if (draft.run.waits.for !== 'consumer') return note(draft, 'waits-for-transfer', {});
  if (file) return hearFile(draft, file);
  return command ? command(draft) : answer(draft, text);
}

function answer(draft: TurnDraft, text: string): void {
  const begins = draft.run.heard === null;
  const heard = begins ? takeUp(draft, text) : text;
  const option = optionMeant(draft, heard);
  hearAnew(draft, heard, option?.payload);
  if (begins && runsInit(draft)) return;
  answerText(draft, heard, option);
}

function goOn(draft: TurnDraft, heard: Answered): void {
  const { at, waits } = draft.run;
  const upload = uploadOf(draft.run, heard);
  if (upload && heard.answer.kind === 'call') return takeUploaded(draft, upload, heard.answer);
  if (waits.for !== 'answer') return;
  draft.chain = waits.chain;
  waitForConsumer(draft);
  const place = at === null ? null : placeOf(draft.bot, at);
  const to = answererOf(waits.ask).goOn(draft, place, waits.ask, heard.answer);
  if (to !== null) runFlow(draft, to);
}
