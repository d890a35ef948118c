import { textLimit } from '../limits';
import { change, forget, type TurnDraft } from '../turn-draft';

/** Something new was said: what was only remembered for the answer before is forgotten. */
export function hearAnew(draft: TurnDraft, text: string, payload: string | null = null): void {
  const variables = draft.run.variables.filter(({ scope }) => scope !== 'request');
  forget(draft, 'listed');
  change(draft, { heard: text.slice(0, textLimit), payload, chips: [], variables });
}
