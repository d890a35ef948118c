import type { Dialog } from '#model/dialog';
import type { Interaction, InteractionKind } from '#model/interaction';
import type { TurnDraft } from '../turn-draft';
import { transferToAgent } from './agent-transfer';
import { askForFile } from './file-upload';
import { showImage } from './image';
import { playIntegration } from './integration';
import { searchKnowledge } from './knowledge-ai';
import type { Played, Player } from './player';
import { sayToAgents } from './private-message';
import { sayText } from './text';
import { askQuestion } from './question';
import { passUnknown } from './unknown';
import { passUserSays } from './user-says';

const players: { readonly [Kind in InteractionKind]: Player<Kind> } = {
  'user-says': passUserSays,
  text: sayText,
  image: showImage,
  'private-message': sayToAgents,
  'text-question': askQuestion,
  'quick-reply': askQuestion,
  button: askQuestion,
  'multiple-choice': askQuestion,
  structured: askQuestion,
  universal: askQuestion,
  integration: playIntegration,
  'knowledge-ai': searchKnowledge,
  'file-upload': askForFile,
  'agent-transfer': transferToAgent,
  unknown: passUnknown,
};

export function play<Kind extends InteractionKind>(
  draft: TurnDraft,
  interaction: Interaction<Kind>,
  dialog: Dialog,
): Played {
  return players[interaction.kind](draft, interaction, dialog);
}
