import { isJson } from '#model/json';
import { counts, lengths, limits } from '#model/limits';
import type { VariableScope } from '#model/variable';
import { change, note, type TurnDraft } from '../turn-draft';
import { textOf } from './text-of';

/** Remembers a value under a name, for as long as its scope; null forgets it. What is too much is told and left out. */
export function setVariable(draft: TurnDraft, name: string, value: unknown, scope: VariableScope): void {
  const { variables, stack } = draft.run;
  const before = variables.find((one) => one.name === name);
  const others = variables.filter((one) => one !== before);
  const tooLong = name.length > limits.variableName || !isJson(value, lengths.variable);
  if (tooLong) return note(draft, 'variable-too-long', { variable: name, most: lengths.variable });
  if (value !== null && others.length >= counts.variables)
    return note(draft, 'too-many-variables', { variable: name, most: counts.variables });
  const dialogId = scope === 'dialog' ? (stack.at(-1)?.dialogId ?? null) : null;
  const after = value === null ? others : [...others, { name, value, scope, dialogId }];
  if (value !== null && JSON.stringify(after).length > lengths.variables)
    return note(draft, 'variables-too-long', { variable: name, most: lengths.variables });
  note(draft, 'variable-set', { variable: name, from: textOf(before?.value ?? null), to: textOf(value) });
  change(draft, { variables: after });
}
