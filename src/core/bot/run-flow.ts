import { unreachable } from '#base/unreachable';
import { hasCategory } from '#model/interaction/has-category';
import { lengthen, tooLong } from './chain';
import { moveToDialog, popDialog } from './dialog-stack';
import { play } from './interactions/index';
import { follow, type Onward } from './next-action';
import type { Place } from './place';
import { asWished } from './scripts/wishes';
import { runsCode } from './scripts/run-code';
import { ask, change, forgetDialogs, note, sendNow, type TurnDraft } from './turn-draft';

/** Plays one interaction after the other until somebody else must speak or nothing is left. */
export function runFlow(draft: TurnDraft, start: Onward): void {
  let to: Onward | null = start;
  while (to !== null) to = advance(draft, to);
}

function advance(draft: TurnDraft, to: Onward): Onward | null {
  switch (to.kind) {
    case 'close':
      closeConversation(draft);
      return null;
    case 'leave': {
      const back = popDialog(draft);
      return back === null ? null : { kind: 'play', place: back };
    }
    case 'play': {
      const { dialog, interaction } = to.place;
      if (to.from === 'content') return playContent(draft, to.place);
      if (!to.from && (draft.run.stepping || draft.at.breakpoints.includes(interaction.id))) {
        note(draft, 'paused', { interaction: interaction.name });
        ask(draft, interaction.id, { kind: 'breakpoint' });
        return null;
      }
      draft.chain = lengthen(draft.chain, to.place);
      const tooMuch = tooLong(draft.chain);
      if (tooMuch !== null) {
        note(draft, tooMuch.kind, { most: tooMuch.most });
        forgetDialogs(draft);
        return null;
      }
      moveToDialog(draft, dialog);
      draft.wishes = {};
      return runsCode(draft, interaction, 'pre-process', { kind: 'content' })
        ? null
        : playContent(draft, to.place);
    }
    default:
      return unreachable(to);
  }
}

/** What the interaction does; where its code comes after that, what it says waits. */
function playContent(draft: TurnDraft, place: Place): Onward | null {
  const { dialog, interaction } = place;
  draft.speaker = interaction.id;
  draft.held = [];
  const outcome = play(draft, interaction, dialog);
  const lines = asWished(draft, draft.held);
  draft.held = null;
  const then = outcome.kind === 'wait' ? outcome : ({ kind: 'next', next: outcome.next } as const);
  const isAnswered = !hasCategory(interaction, 'integration');
  if (isAnswered && runsCode(draft, interaction, 'post-process', then, lines)) return null;
  for (const line of lines) sendNow(draft, line);
  return outcome.kind === 'wait' ? null : follow(draft, place, outcome.next);
}

function closeConversation(draft: TurnDraft): void {
  note(draft, 'conversation-closed', {});
  forgetDialogs(draft);
  change(draft, { state: 'ended' });
}
