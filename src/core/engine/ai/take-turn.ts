import { unreachable } from '#base/unreachable';
import { engineLabels } from '#model/ai/engine-names';
import type { Bot } from '#model/bot';
import type { Answer, BotRun, Heard, Turn } from '#model/bot-run';
import type { CallAnswer } from '#model/call';
import { limits } from '#model/limits';
import type { Ttr } from '#model/ttr';
import { isFields } from '#model/rich-content/reading';
import { whyNot } from '../../bot/endpoints/answer-call';
import { isOld, mustWait } from '../../bot/resume';
import { splitByLength } from '../../bot/split-text';
import {
  beginTurn,
  change,
  endTurn,
  forgetDialogs,
  keep,
  note,
  say,
  waitForConsumer,
} from '../../bot/turn-draft';
import type { TurnAt } from '../../bot/turn-draft';
import { adapters, answerEffects } from '../../engines/answer-effects';
import type { Invocation } from '../../engines/effects';
import { parseText } from '../../engines/read-element';
import { askers } from '../../engines/requests/index';
import { sentFile, welcome } from '../../engines/requests/request';
import { escalate } from '../../engines/setup-escalation';
import { askEngine, hasAsked, standOf } from './ask-engine';
import { doEffects, type AiDraft } from './do-effects';
import type { AiSeat } from './seat';

/** A turn, and to which the time to respond changes with it. */
export interface AiTurn extends Turn {
  readonly ttr: Ttr | null;
}

/** One thing an outside engine’s connector hears, and what follows. What was heard before changes nothing: the answer is the very same run. [AE16] */
export function takeAiTurn(bot: Bot, run: BotRun, heard: Heard, at: TurnAt, seat: AiSeat): AiTurn {
  // Marks in texts are Conversation Builder’s. [AE211]
  const draft: AiDraft = { ...beginTurn(bot, run, at), split: splitByLength, ttr: null };
  // An engine that answers nothing is over after its time; one that has nothing to say may be silent.
  if (heard.kind === 'silent' || isOld(run, heard) || mustWait(run, heard))
    return { ...endTurn(draft), ttr: null };
  if ('sequence' in heard) change(draft, { heardUpTo: Math.max(run.heardUpTo, heard.sequence) });
  hear(draft, heard, seat);
  return { ...endTurn(draft), ttr: draft.ttr };
}

function hear(draft: AiDraft, heard: Heard, seat: AiSeat): void {
  switch (heard.kind) {
    case 'line':
      return hearLine(draft, heard, seat);
    case 'greeting':
      // A welcome has no text. [AE17] [AE180]
      change(draft, { heard: '' });
      forgetEscalation(draft);
      return askEngine(draft, { event: welcome }, seat);
    case 'escalation-failed':
      change(draft, { state: 'active' });
      forgetDialogs(draft);
      note(draft, 'transfer-failed', {});
      return afterFailedTransfer(draft, seat);
    case 'answered':
      return takeAnswer(draft, heard.answer, seat);
    case 'silent':
    case 'missed':
      return;
    default:
      return unreachable(heard);
  }
}

function hearLine(draft: AiDraft, { text, file }: Extract<Heard, { kind: 'line' }>, seat: AiSeat): void {
  if (draft.run.state !== 'active') return;
  note(draft, 'heard', { text });
  change(draft, { heard: text.slice(0, limits.interactionText) });
  if (draft.run.waits.for !== 'consumer') return note(draft, 'waits-for-transfer', {});
  forgetEscalation(draft);
  askEngine(draft, file ? { text: sentFile, file } : { text }, seat);
}

/** Setup Escalation is tried once for what has gone wrong since the consumer spoke last. [AE63] */
function forgetEscalation(draft: AiDraft): void {
  const { engine } = draft.run;
  if (engine) change(draft, { engine: { asked: engine.asked, memory: engine.memory } });
}

function takeAnswer(draft: AiDraft, answer: Answer, seat: AiSeat): void {
  const { waits } = draft.run;
  const posted = waits.for === 'answer' && waits.ask.kind === 'webhook' ? waits.ask : null;
  waitForConsumer(draft);
  switch (answer.kind) {
    case 'webhook':
      note(draft, 'call-answered', {
        ...{ status: answer.status, endpoint: answer.by?.name ?? '' },
        url: posted?.request.url ?? '',
      });
      if (posted?.invocation) return hearFunction(draft, answer, posted.invocation, seat);
      return hearEngine(draft, answer, seat);
    case 'transfer':
      if (answer.result === 'success') {
        note(draft, 'transfer-taken', {});
        return change(draft, { state: 'handed-over', outbox: [] });
      }
      note(draft, 'transfer-refused', { why: answer.why });
      return afterFailedTransfer(draft, seat);
    default:
    // It asks for nothing else.
  }
}

/** The skill of Setup Escalation is tried once, then the consumer is told. [AE20] */
function afterFailedTransfer(draft: AiDraft, seat: AiSeat): void {
  const { escalation } = seat;
  if (!draft.run.engine?.escalated)
    return doEffects(
      draft,
      escalate(seat, `connector.${seat.channel}.transfer-to-skill`, 'The transfer failed'),
      seat,
    );
  if (escalation && escalation.failure !== '') say(draft, escalation.failure);
}

/** What became of a function that the engine has called. [AE83] */
function hearFunction(
  draft: AiDraft,
  { status, why = '' }: CallAnswer,
  { failOnError }: Pick<Invocation, 'failOnError'>,
  seat: AiSeat,
): void {
  if (status >= 200 && status <= 299) return;
  const said = `The function failed: ${why || `status ${status}`}`;
  if (failOnError) doEffects(draft, escalate(seat, 'aivendor.faas.invoke-lambda', said), seat);
  else note(draft, 'engine-noted', { text: said });
}

function hearEngine(draft: AiDraft, answer: CallAnswer, seat: AiSeat): void {
  const { status, body } = answer;
  const { engine } = seat;
  const why = whyNot(answer);
  if (why !== '') keep(draft, 'call-unanswered', { why: why.slice(0, limits.reason) });
  const succeeded = status >= 200 && status <= 299;
  change(draft, { lastCall: { statusCode: String(status), succeeded } });
  const { again = 0, ...stand } = standOf(draft.run);
  const asker = askers[engine];
  const calls = again + 1;
  // What nobody has answered may have been done.
  const memory = (answer.by && asker.againWith?.(stand.memory, status, calls)) ?? null;
  if (memory !== null) {
    change(draft, { engine: { ...stand, memory, again: calls } });
    return askEngine(draft, stand.asked, seat);
  }
  change(draft, { engine: stand });
  const json = succeeded ? parseText(body) : undefined;
  if (isFields(json) && asker.rememberedOf)
    change(draft, { engine: { ...stand, memory: asker.rememberedOf(json, stand.memory) } });
  const effects = answerEffects({ engine, status, body }, seat);
  const isAskedAgain = effects.some((one) => 'askAgain' in one && hasAsked(draft.run, one.askAgain));
  doEffects(
    draft,
    isAskedAgain
      ? escalate(seat, adapters[engine].queryError, `${engineLabels[engine]} does not know the event either`)
      : effects,
    seat,
  );
}
