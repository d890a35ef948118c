import { unreachable } from '#base/unreachable';
import { createChain, type Chain } from './chain';
import { moveToDialog, popDialog } from './dialog-stack';
import { play } from './interactions/index';
import { follow, type Destination } from './next-action';
import { addLine, change, forgetDialogs, note, type TurnDraft } from './turn-draft';

/** Plays one interaction after the other until somebody else must speak or nothing is left. */
export function runFlow(draft: TurnDraft, start: Destination): void {
  const chain = createChain();
  let to: Destination | null = start;
  while (to !== null) to = advance(draft, to, chain);
}

function advance(draft: TurnDraft, to: Destination, chain: Chain): Destination | null {
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
      const tooMuch = chain.take(to.place);
      if (tooMuch !== null) {
        note(draft, 'limit-reached', `The flow is stopped: ${tooMuch}.`);
        forgetDialogs(draft);
        return null;
      }
      moveToDialog(draft, dialog);
      const outcome = play(draft, interaction, dialog);
      return outcome.kind === 'wait' ? null : follow(draft, to.place, outcome.next);
    }
    default:
      return unreachable(to);
  }
}

function closeConversation(draft: TurnDraft): void {
  note(draft, 'note', 'The bot closes the conversation.');
  forgetDialogs(draft);
  change(draft, { state: 'ended' });
  if (draft.inPreview) addLine(draft, 'system', 'The bot has closed the conversation.');
  else draft.wish = { kind: 'close-conversation' };
}
