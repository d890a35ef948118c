import { unreachable } from '#base/unreachable';
import { lengthen, tooLong } from './chain';
import { moveToDialog, popDialog } from './dialog-stack';
import { play } from './interactions/index';
import { follow, type Onward } from './next-action';
import { ask, change, forgetDialogs, note, type TurnDraft } from './turn-draft';

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
      if (!to.looked && draft.at.breakpoints.includes(interaction.id)) {
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
      draft.speaker = interaction.id;
      const outcome = play(draft, interaction, dialog);
      return outcome.kind === 'wait' ? null : follow(draft, to.place, outcome.next);
    }
    default:
      return unreachable(to);
  }
}

function closeConversation(draft: TurnDraft): void {
  note(draft, 'conversation-closed', {});
  forgetDialogs(draft);
  change(draft, { state: 'ended' });
}
