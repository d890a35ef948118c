import type { NextAction, Rule } from '#model/interaction';
import { meets, type Answer } from './conditions/index';
import { say, note, type TurnDraft } from './turn-draft';
import { fillIn } from './variables/fill-in';
import { isSilent } from './silence';

/** The first rule that holds. */
export function chooseRule(rules: readonly Rule[], answer: Answer): Rule | null {
  return inOrder(rules).find((rule) => meets(rule.condition, answer)) ?? null;
}

/** The rules as they are asked: in the order of the list, but a No Match rule waits for all others. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const isLast = (rule: Rule) => rule.condition.kind === 'no-match';
  return [...rules.filter((rule) => !isLast(rule)), ...rules.filter(isLast)];
}

/** Says what the rule has to say; answers where it leads. */
export function applyRule(draft: TurnDraft, rule: Rule): NextAction {
  note(draft, 'rule-matched', { rule: rule.name });
  if (rule.condition.kind === 'no-match') {
    const message = fillIn(draft, rule.condition.message);
    if (!isSilent(message)) say(draft, message);
  }
  return rule.next;
}
