import * as v from 'valibot';
import type { Frozen } from './frozen';
import type { ConversationId, UserId } from './ids';
import { limits } from './limits';
import { id, shortText } from './schema-parts';

const text = shortText(limits.interactionText);

/** What a visitor or an agent does: like everybody they take the client’s door. */
export const personMoveSchema = v.variant('kind', [
  v.variant('do', [
    /** Opens a chat on the visitor page, unless the visitor is in one. */
    v.object({ kind: v.literal('consumer'), do: v.literal('open-chat') }),
    v.object({ kind: v.literal('consumer'), do: v.literal('say'), text }),
    /** Ends this chat, if it is the visitor’s. */
    v.object({
      kind: v.literal('consumer'),
      do: v.literal('end-chat'),
      conversationId: id<ConversationId>(),
    }),
  ]),
  v.variant('do', [
    v.object({ kind: v.literal('agent'), do: v.literal('go-online'), userId: id<UserId>() }),
    v.object({ kind: v.literal('agent'), do: v.literal('go-away'), userId: id<UserId>() }),
    /** Takes the chat that is offered to this agent. */
    v.object({ kind: v.literal('agent'), do: v.literal('accept'), userId: id<UserId>() }),
    v.object({ kind: v.literal('agent'), do: v.literal('say'), userId: id<UserId>(), text }),
  ]),
]);

export type PersonMove = Frozen<v.InferOutput<typeof personMoveSchema>>;
