import { unreachable } from '#base/unreachable';
import type { AfterCode, WantedLine } from '#model/bot-run';
import type { ScriptSite } from '#model/script';
import { answerReply, answerText, lookForStarter, optionMeant } from '../answer-text';
import { decideBy, readsByCode, takeResult } from '../integrations/after-result';
import { follow, type Onward } from '../next-action';
import type { Place } from '../place';
import { carryOut } from '../scripts/carry-out';
import { foundExpressions } from '../scripts/expressions';
import { asWished } from '../scripts/wishes';
import { change, forgetDialogs, sendNow, type TurnDraft } from '../turn-draft';
import type { Answerer } from './answerer';

/** The author's code has run: what it wants is done, then the turn goes on, or elsewhere. */
export const script: Answerer<'script'> = {
  goOn(draft, stands, { site, then, held }, answer) {
    // What begins a session belongs to no interaction, and leaves a question open that is.
    const place = site === 'init' ? null : stands;
    draft.speaker = place?.interaction.id ?? null;
    const isReply = site === 'user-response' || then.kind === 'reply' || then.kind === 'heard';
    if (isReply && stands) change(draft, { at: stands.interaction.id });
    if (then.kind === 'reply') {
      const found = foundExpressions(draft, then.expressions, answer);
      answerReply(draft, draft.run.heard ?? '', then.option, found);
      return null;
    }
    const outcome = carryOut(draft, place, site, answer);
    if (then.kind === 'taken') {
      forgetDialogs(draft);
      change(draft, { outbox: [] });
      if (site === 'transform-result') readsByCode(draft, place, then);
      return null;
    }
    switch (outcome.kind) {
      case 'over':
        return null;
      case 'closes':
        for (const line of asWished(draft, held)) sendNow(draft, line);
        return { kind: 'close' };
      case 'leads':
        leave(draft, site, held);
        change(draft, { at: null });
        return follow(draft, outcome.place, {
          kind: 'interaction',
          interactionId: outcome.place.interaction.id,
        });
      case 'looks-again':
        leave(draft, site, held);
        change(draft, { at: null });
        lookForStarter(draft, draft.run.heard ?? '');
        return null;
      case 'goes-on':
        for (const line of asWished(draft, held)) sendNow(draft, line);
        return goOn(draft, place, then);
      default:
        return unreachable(outcome);
    }
  },
  meanwhile: 'waits',
};

/** What was prepared is said. An interaction that its code leaves counts, a question too: code must not lead in circles for ever. */
function leave(draft: TurnDraft, site: ScriptSite, held: readonly WantedLine[]): void {
  for (const line of asWished(draft, held)) sendNow(draft, line);
  if (site !== 'user-response') draft.chain = { ...draft.chain, played: draft.chain.played + 1 };
}

function goOn(
  draft: TurnDraft,
  place: Place | null,
  then: Exclude<AfterCode, { kind: 'reply' | 'taken' }>,
): Onward | null {
  if (then.kind === 'heard') {
    const text = draft.run.heard ?? '';
    answerText(draft, text, optionMeant(draft, text));
    return null;
  }
  // Its author has deleted it meanwhile.
  if (place === null) return { kind: 'leave' };
  switch (then.kind) {
    case 'content':
      return { kind: 'play', place, from: 'content' };
    case 'wait':
      change(draft, { at: place.interaction.id });
      return null;
    case 'starters':
      lookForStarter(draft, draft.run.heard ?? '');
      return null;
    case 'result':
      return takeResult(draft, place, then.result);
    case 'rules':
      return decideBy(draft, place, then.result);
    case 'next':
      change(draft, { at: null });
      return follow(draft, place, then.next);
    default:
      return unreachable(then);
  }
}
