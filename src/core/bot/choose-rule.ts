import type { NextAction, Rule } from '#model/interaction';
import { applies, isLast, judgeOf, type Evidence } from './conditions/index';
import { fitsContext } from './conditions/context';
import { isSilent } from './silence';
import { say, note, type TurnDraft } from './turn-draft';
import { fillIn } from './variables/fill-in';
import { setVariable } from './variables/set-variable';

/** The first rule that holds. */
export function chooseRule(draft: TurnDraft, rules: readonly Rule[], answer: Evidence): Rule | null {
  const fits = (rule: Rule) => applies(rule, answer) && fitsContext(draft, rule);
  return inOrder(rules).find(fits) ?? null;
}

/** The rules as they are asked: in the order of the list, but one that would take anything waits for all others. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return [...rules.filter((rule) => !isLast(rule)), ...rules.filter(isLast)];
}

/** Remembers and says what the rule has to; answers where it leads. */
export function applyRule(draft: TurnDraft, rule: Rule): NextAction {
  note(draft, 'rule-matched', { rule: rule.name });
  for (const { name, value, scope } of rule.variables) setVariable(draft, name, fillIn(draft, value), scope);
  for (const condition of rule.conditions) {
    const words = judgeOf(condition).wordsOf?.(condition);
    if (words === undefined) continue;
    const message = fillIn(draft, words);
    if (!isSilent(message)) say(draft, message);
  }
  return rule.next;
}
