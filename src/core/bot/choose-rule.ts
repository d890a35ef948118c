import { sameName } from '#model/comparable-text';
import type { Bot } from '#model/bot';
import type { Recognised } from '#model/bot-run';
import type { Entity } from '#model/domain';
import type { NextAction, Rule } from '#model/interaction';
import { applies, isFirst, isLast, judgeOf, type Evidence } from './conditions/index';
import { fitsContext } from './conditions/context';
import { isSilent } from './silence';
import { say, note, type TurnDraft } from './turn-draft';
import { fillIn, fillInMarkup } from './variables/fill-in';
import { understand } from './understanding/understand';
import { setVariable } from './variables/set-variable';

/** The first rule that holds. */
export function chooseRule(draft: TurnDraft, rules: readonly Rule[], answer: Evidence): Rule | null {
  const fits = (rule: Rule) => applies(rule, answer) && fitsContext(draft, rule);
  return inOrder(rules).find(fits) ?? null;
}

/** The rules as they are asked: in the order of the list, but one about an intent goes first, and one that would take anything waits for all others. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const place = (rule: Rule) => (isLast(rule) ? 1 : isFirst(rule) ? -1 : 0);
  return rules.toSorted((one, other) => place(one) - place(other));
}

/** The entity that a variable is to be: `@entity`. */
export function entityMeant({ domain }: Bot, value: string): Entity | undefined {
  return domain?.entities.find((one) => sameName(`@${one.name}`, value.trim()));
}

/** Remembers and says what the rule has to; answers where it leads. `recognised` are the entities that its variables can be, those of the reply otherwise. */
export function applyRule(
  draft: TurnDraft,
  rule: Rule,
  recognised: readonly Recognised[] = understand(draft.bot, draft.run.heard ?? '').entities,
): NextAction {
  note(draft, 'rule-matched', { rule: rule.name });
  for (const { name, value, scope } of rule.variables) {
    const entity = entityMeant(draft.bot, value);
    const phrase = entity && (recognised.find((one) => one.name === entity.name)?.phrase ?? '');
    setVariable(draft, name, phrase ?? fillIn(draft, value), scope);
  }
  for (const condition of rule.conditions) {
    const words = judgeOf(condition).wordsOf?.(condition);
    if (words === undefined) continue;
    const message = fillInMarkup(draft, words);
    if (!isSilent(message)) say(draft, message);
  }
  return rule.next;
}
