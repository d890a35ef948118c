import { engineLabels } from '#model/ai/engine-names';
import { times } from '#model/limits';
import { longestTtr, type Ttr } from '#model/ttr';
import { ask, change, keep, note, say, showCard, tellAgents, type TurnDraft } from '../../bot/turn-draft';
import type { Effect } from '../../engines/effects';
import { passToDefault } from '../../engines/setup-escalation';
import { askEngine, standOf } from './ask-engine';
import { invokeFunction } from './invoke-function';
import type { AiSeat } from './seat';

/** A turn of an engine that is being thought out. */
export interface AiDraft extends TurnDraft {
  /** To which the time to respond changes with it; null where it stays. */
  ttr: Ttr | null;
}

const noPause = { pause: 0, typing: false };

/** What an engine’s answer comes to, done in its order: lines wait for the pause before them. [AE18] */
export function doEffects(draft: AiDraft, effects: readonly Effect[], seat: AiSeat): void {
  let { pause, typing } = noPause;
  for (const effect of effects) {
    if ('log' in effect) keep(draft, 'engine-noted', { text: effect.log });
    else if ('pause' in effect) {
      pause += effect.pause;
      typing ||= effect.typing;
    } else if ('card' in effect || 'say' in effect) {
      speak(draft, effect, { pause: Math.min(pause, times.longestDelay), typing });
      ({ pause, typing } = noPause);
    } else doDeed(draft, effect, seat);
  }
}

type Spoken = Extract<Effect, { card: object } | { say: string }>;
type Deed = Exclude<Effect, Spoken | { log: string } | { pause: number }>;

/** With what belongs to it: whether somebody is seen typing before it, and its metadata. [AE84] */
function speak(draft: AiDraft, effect: Spoken, { pause, typing }: typeof noPause): void {
  const before = draft.run.outbox.length;
  if ('card' in effect) showCard(draft, effect.card, pause);
  else if ('quickReplies' in effect) say(draft, effect.say, pause, effect.quickReplies);
  else (effect.audience ? tellAgents : say)(draft, effect.say, pause);
  const extras = {
    ...(pause > 0 && !typing && { silently: true as const }),
    ...(effect.metadata && { metadata: effect.metadata }),
  };
  const outbox = draft.run.outbox.map((line, at) => (at < before ? line : { ...line, ...extras }));
  change(draft, { outbox });
}

function doDeed(draft: AiDraft, effect: Deed, seat: AiSeat): void {
  if ('transfer' in effect) transfer(draft, effect.transfer, seat);
  else if ('askAgain' in effect) askEngine(draft, { event: effect.askAgain }, seat);
  else if ('invoke' in effect) invokeFunction(draft, effect.invoke, seat);
  else if ('close' in effect) {
    if (!effect.close.survey) note(draft, 'engine-noted', { text: 'It is closed without a survey.' });
    change(draft, { state: 'ended' });
  } else if ('escalate' in effect) {
    markTried(draft);
    keep(draft, 'engine-failed', { engine: engineLabels[seat.engine], error: effect.escalate.error });
  } else draft.ttr = ttrOf(effect.ttr);
}

/** Whoever has asked for it, the skill of Setup Escalation is tried once. [AE20] */
function markTried(draft: AiDraft): void {
  change(draft, { engine: { ...standOf(draft.run), escalated: true } });
}

/** To whoever is named, where they may have it; else to the skill, and without one to that of Setup Escalation. [AE128] */
function transfer(
  draft: AiDraft,
  { skill, agentId }: Extract<Effect, { transfer: object }>['transfer'],
  seat: AiSeat,
): void {
  const named = skill === undefined ? null : seat.skillIdOf(skill);
  if (skill !== undefined && named === null) return;
  const agent = agentId === undefined ? null : seat.agentOf(agentId, named);
  if (agent && 'why' in agent) note(draft, 'engine-noted', { text: agent.why });
  const to = agent && 'userId' in agent ? agent : null;
  const skillId = to?.skillId ?? named;
  if (skillId === null) return doEffects(draft, passToDefault(seat), seat);
  const skillName = to?.skillName ?? skill ?? '';
  if (skillName === seat.escalation?.skill) markTried(draft);
  note(draft, 'transfer-asked', { skill: skillName, skillId });
  if (to) note(draft, 'engine-noted', { text: `It is for ${to.name}, whom the engine names.` });
  ask(draft, null, {
    ...{ kind: 'transfer', skillId, skillName, message: '' },
    ...(to && { to: to.userId }),
  });
}

/** In whole seconds, as long as one may be. [AE29] */
function ttrOf({ type, seconds = 1 }: { readonly type: Ttr['type']; readonly seconds?: number }): Ttr {
  return type === 'CUSTOM'
    ? { type, seconds: Math.min(longestTtr, Math.max(1, Math.round(seconds))) }
    : { type };
}
