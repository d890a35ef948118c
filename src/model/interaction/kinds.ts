import { agentTransfer } from './agent-transfer';
import { buttonKind } from './button-kind';
import { fileUpload } from './file-upload';
import { image } from './image';
import { integration } from './integration';
import { knowledgeAi } from './knowledge-ai';
import { multipleChoice } from './multiple-choice';
import { privateMessage } from './private-message';
import { quickReply } from './quick-reply';
import { structured } from './structured';
import { universal } from './universal';
import { text } from './text';
import { keysOf } from '../keys-of';
import { textQuestion } from './text-question';
import { unknown } from './unknown';
import { userSays } from './user-says';

/** One line a kind, in the order in which they are offered. */
export const interactionKinds = {
  'user-says': userSays,
  text,
  image,
  'private-message': privateMessage,
  'text-question': textQuestion,
  'quick-reply': quickReply,
  button: buttonKind,
  'multiple-choice': multipleChoice,
  structured,
  universal,
  integration,
  'knowledge-ai': knowledgeAi,
  'file-upload': fileUpload,
  'agent-transfer': agentTransfer,
  unknown,
} as const;

export type OfferedInteraction = Exclude<keyof typeof interactionKinds, 'unknown'>;
/** What an author can add: what is not known here only comes with a file. */
export const offeredInteractions = keysOf(interactionKinds).filter(isOffered);

function isOffered(kind: keyof typeof interactionKinds): kind is OfferedInteraction {
  return kind !== 'unknown';
}
