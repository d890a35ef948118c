import { note, type TurnDraft } from '../turn-draft';
import { deployedNames } from './read-variable';

/** Tells the author what has no value. What a preview cannot know is told once a turn, for nothing is wrong with it. [BT249] */
export function tellUnset(draft: TurnDraft, variable: string): void {
  if (draft.run.channel.kind !== 'preview' || !deployedNames.has(variable))
    return note(draft, 'variable-unset', { variable });
  const at = draft.log.findIndex(({ kind }) => kind === 'deployed-only');
  const told = draft.log[at];
  if (told?.kind !== 'deployed-only') return note(draft, 'deployed-only', { variables: variable });
  const names = new Set([...told.values.variables.split(', '), variable]);
  draft.log[at] = { ...told, values: { variables: [...names].join(', ') } };
}

/** The same of `{Integration.field}`: it was not called yet, or had nothing for the field. */
export function tellNothingBrought(draft: TurnDraft, field: string): void {
  note(draft, 'result-unset', { field });
}
