import { engineLabels } from '#model/ai/engine-names';
import { times } from '#model/limits';
import { longestTtr, type Ttr } from '#model/ttr';
import { ask, change, note, say, showCard, tellAgents, type TurnDraft } from '../../bot/turn-draft';
import type { Effect } from '../../engines/effects';
import { passToDefault } from '../../engines/setup-escalation';
import { askEngine } from './ask-engine';
import type { AiSeat } from './seat';

/** A turn of an engine that is being thought out. */
export interface AiDraft extends TurnDraft {
  /** To which the time to respond changes with it; null where it stays. */
  ttr: Ttr | null;
}

/** What an engine’s answer comes to, done in its order: lines wait for the pause before them. [AE18] */
export function doEffects(draft: AiDraft, effects: readonly Effect[], seat: AiSeat): void {
  let delayMs = 0;
  const afterPause = () => {
    const wait = Math.min(delayMs, times.longestDelay);
    delayMs = 0;
    return wait;
  };
  for (const effect of effects) {
    if ('log' in effect) note(draft, 'engine-noted', { text: effect.log });
    else if ('pause' in effect) delayMs += effect.pause;
    else if ('card' in effect) showCard(draft, effect.card, afterPause());
    else if ('quickReplies' in effect) say(draft, effect.say, afterPause(), effect.quickReplies);
    else if ('say' in effect) (effect.audience ? tellAgents : say)(draft, effect.say, afterPause());
    else doDeed(draft, effect, seat);
  }
}

type Deed = Exclude<Effect, { log: string } | { say: string } | { pause: number } | { card: object }>;

function doDeed(draft: AiDraft, effect: Deed, seat: AiSeat): void {
  if ('transfer' in effect) transfer(draft, effect.transfer, seat);
  else if ('askAgain' in effect) askEngine(draft, { event: effect.askAgain }, seat);
  else if ('close' in effect) change(draft, { state: 'ended' });
  else if ('escalate' in effect) {
    markTried(draft);
    note(draft, 'engine-failed', { engine: engineLabels[seat.engine], error: effect.escalate.error });
  } else draft.ttr = ttrOf(effect.ttr);
}

/** Whoever has asked for it, the skill of Setup Escalation is tried once. [AE20] */
function markTried(draft: AiDraft): void {
  const { engine: stand } = draft.run;
  if (stand) change(draft, { engine: { ...stand, escalated: true } });
}

function transfer(
  draft: AiDraft,
  { skill, agentId }: { readonly skill?: string; readonly agentId?: string },
  seat: AiSeat,
): void {
  if (agentId !== undefined)
    note(draft, 'engine-noted', {
      text: `Agent ${agentId} is one of those who may take it: transfers go to skills.`,
    });
  const skillId = skill === undefined ? null : seat.skillIdOf(skill);
  if (skill === undefined) return doEffects(draft, passToDefault(seat), seat);
  if (skillId === null) return;
  if (skill === seat.escalation?.skill) markTried(draft);
  note(draft, 'transfer-asked', { skill, skillId });
  ask(draft, null, { kind: 'transfer', skillId, skillName: skill, message: '' });
}

/** In whole seconds, as long as one may be. [AE29] */
function ttrOf({ type, seconds = 1 }: { readonly type: Ttr['type']; readonly seconds?: number }): Ttr {
  return type === 'CUSTOM'
    ? { type, seconds: Math.min(longestTtr, Math.max(1, Math.round(seconds))) }
    : { type };
}
