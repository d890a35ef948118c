import type { Dialog } from '#model/dialog';
import { change, note, type TurnDraft } from '../turn-draft';
import { understand, type Understood } from './understand';
import { meantBy } from './what-starts';

/** The dialog whose intent fits best and well; where several only fit fairly well, the one that asks which was meant. */
export function dialogByIntent(draft: TurnDraft, text: string): Dialog | null {
  const understood = understand(draft.bot, text);
  tell(draft, understood);
  const meant = meantBy(draft.bot, understood);
  if (meant?.kind === 'intent') {
    const { intent, dialog } = meant;
    note(draft, 'intent-matched', { text, intent: intent.name, dialog: dialog.name });
  }
  if (meant?.kind === 'asks') {
    note(draft, 'intents-compete', { intents: meant.intents.join(', '), dialog: meant.dialog.name });
    change(draft, { meant: meant.intents });
  }
  return meant?.dialog ?? null;
}

/** More of them nobody reads. */
const mostTold = 5;

function tell(draft: TurnDraft, { scores, entities }: Understood) {
  for (const { name, phrase } of entities.slice(0, mostTold))
    note(draft, 'entity-found', { entity: name, phrase });
  for (const { intent, level, score } of scores.slice(0, mostTold))
    note(draft, 'intent-scored', { intent: intent.name, level, score: Math.round(score * 100) });
}
