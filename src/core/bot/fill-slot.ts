import type { InteractionOf, NextAction, Rule } from '#model/interaction';
import { applyRule, entityMeant, inOrder } from './choose-rule';
import { applies } from './conditions/index';
import { fitsContext } from './conditions/context';
import { openingEntities, takeEntities } from './dialog-stack';
import { note, type TurnDraft } from './turn-draft';

/**
 * The message that began the dialog may have answered a question before it is asked: a rule of it remembers an entity that was in that
 * message. Where it leads then, as if that had been the reply; null where the question has to be asked. [BT278]
 */
export function fillSlot(draft: TurnDraft, question: InteractionOf<'question'>): NextAction | null {
  const known = openingEntities(draft);
  if (known.length === 0) return null;
  const said = { kind: 'reply', option: null, found: [], intent: null, effort: draft.effort } as const;
  for (const { name: entity, phrase } of known) {
    const reply = { ...said, text: phrase };
    // The first that would have taken it decides, as it would have done.
    const rule = inOrder(question.rules).find((one) => applies(one, reply) && fitsContext(draft, one));
    const meant = rule ? entitiesOf(draft, rule) : [];
    const filling = meant.flatMap((name) => known.find((one) => one.name === name) ?? []);
    if (!rule || !meant.includes(entity) || filling.length < meant.length) continue;
    note(draft, 'question-filled', { interaction: question.name, entity, phrase });
    takeEntities(draft, filling);
    return applyRule(draft, rule, filling);
  }
  return null;
}

/** What the rule remembers of what is recognised. */
function entitiesOf({ bot }: TurnDraft, { variables }: Rule): readonly string[] {
  return variables.flatMap(({ value }) => entityMeant(bot, value)?.name ?? []);
}
