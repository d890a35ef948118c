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
  for (const rule of inOrder(question.rules)) {
    const meant = entitiesOf(draft, rule);
    const filling = known.filter(({ name }) => meant.includes(name));
    const [first] = filling;
    if (!first || meant.some((name) => !filling.some((one) => one.name === name))) continue;
    const { name: entity, phrase } = first;
    const reply = { kind: 'reply', text: phrase, option: null, found: [], intent: null } as const;
    if (!applies(rule, reply) || !fitsContext(draft, rule)) continue;
    note(draft, 'question-filled', { interaction: question.name, entity, phrase });
    takeEntities(draft, meant);
    return applyRule(draft, rule, filling);
  }
  return null;
}

/** What the rule remembers of what is recognised. */
function entitiesOf({ bot }: TurnDraft, { variables }: Rule): readonly string[] {
  return variables.flatMap(({ value }) => entityMeant(bot, value)?.name ?? []);
}
