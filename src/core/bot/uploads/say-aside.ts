import type { Interaction } from '#model/interaction';
import { isSilent } from '../silence';
import { say, type TurnDraft } from '../turn-draft';
import { fillInMarkup } from '../variables/fill-in';

/** Says a text of an interaction at which the bot does not stand, and answers it as it was said. */
export function sayAside(draft: TurnDraft, { id }: Pick<Interaction, 'id'>, template: string): string {
  const text = fillInMarkup(draft, template);
  const { speaker } = draft;
  draft.speaker = id;
  if (!isSilent(text)) say(draft, text);
  draft.speaker = speaker;
  return text;
}
