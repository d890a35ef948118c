import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';
import { change, note, type TurnDraft } from '../turn-draft';
import { isGood, understand, type IntentScore } from './understand';

/** The dialog whose intent fits best and well; where several only fit fairly well, the one that asks which was meant. */
export function dialogByIntent(draft: TurnDraft, text: string): Dialog | null {
  const { scores, entities } = understand(draft.bot, text);
  tell(draft, scores, entities);
  const starting = scores.flatMap((score) => {
    const dialog = startedBy(draft.bot, score.intent.id);
    return dialog ? [{ ...score, dialog }] : [];
  });
  const [best] = starting;
  if (best && isGood(best)) {
    note(draft, 'intent-matched', { text, intent: best.intent.name, dialog: best.dialog.name });
    return best.dialog;
  }
  const fair = starting.filter(({ level }) => level === 'FAIR PLUS').map(({ intent }) => intent.name);
  const asks = draft.bot.dialogs.find(({ kind, enabled }) => kind === 'disambiguation' && enabled);
  if (!asks || fair.length < 2) return null;
  note(draft, 'intents-compete', { intents: fair.join(', '), dialog: asks.name });
  change(draft, { meant: fair });
  return asks;
}

/** More of them nobody reads. */
const mostTold = 5;

function tell(
  draft: TurnDraft,
  scores: readonly IntentScore[],
  entities: ReturnType<typeof understand>['entities'],
) {
  for (const { name, phrase } of entities.slice(0, mostTold))
    note(draft, 'entity-found', { entity: name, phrase });
  for (const { intent, level, score } of scores.slice(0, mostTold))
    note(draft, 'intent-scored', { intent: intent.name, level, score: Math.round(score * 100) });
}

function startedBy({ dialogs }: Bot, intentId: string): Dialog | undefined {
  return dialogs.find(
    ({ enabled, interactions }) =>
      enabled &&
      interactions.some((it) => hasCategory(it, 'starter') && it.enabled && it.intentId === intentId),
  );
}
