import type { Rule } from '#model/interaction';
import { foldMessage } from '../patterns/match-pattern';
import type { TurnDraft } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import { valueOf } from '../variables/read-variable';
import { textOf } from '../variables/text-of';

type ContextCondition = Rule['contextConditions'][number];

/** Whether what the bot remembers is as the rule wants it; a rule that wants nothing of it is content. */
export function fitsContext(draft: TurnDraft, { contextConditions, contextMatch }: Rule): boolean {
  if (contextConditions.length === 0) return true;
  const holds = (one: ContextCondition) => {
    const contains = sideOf(draft, one.name).includes(sideOf(draft, one.value));
    return one.matches === 'contains' ? contains : !contains;
  };
  return contextMatch === 'any' ? contextConditions.some(holds) : contextConditions.every(holds);
}

/** The bare name of a variable stands for its value; anything else is a text. Case does not matter. */
function sideOf(draft: TurnDraft, written: string): string {
  const value = valueOf(draft, written.trim());
  return foldMessage(value === null ? fillIn(draft, written) : textOf(value));
}
