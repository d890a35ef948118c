import type { ConversationId } from '#model/ids';
import type { Invariant } from './invariant';

/** So many lines in a row without anybody having said or done a thing are a loop. */
const inARow = 40;
/** What a bot may say to one line of a consumer; whoever is given a conversation answers all that nobody has. */
const answersALine = 3;
/** So many returns and transfers in a row without a line by a person are one too. */
const movesInARow = 60;

export const noLoop: Invariant = {
  id: 'SI14',
  name: 'nothing goes on without end',
  judge(report) {
    const lines = new Map<ConversationId, number>();
    const moves = new Map<ConversationId, number>();
    const count = (counts: Map<ConversationId, number>, id: ConversationId) => {
      const next = (counts.get(id) ?? 0) + 1;
      counts.set(id, next);
      return next;
    };
    const forget = (id: ConversationId) => {
      lines.delete(id);
      moves.delete(id);
    };
    return {
      onFact(fact, before) {
        // What is imported or gone back to goes on from there: what followed from it follows once more.
        if (fact.type === 'world.replaced') {
          lines.clear();
          moves.clear();
        }
        // Who takes it is somebody who has done a thing; what nobody has answered may be answered still.
        if (fact.type === 'conversation.assigned' && before.users[fact.userId]?.type === 'human') {
          moves.delete(fact.conversationId);
          lines.set(fact.conversationId, Math.min(0, lines.get(fact.conversationId) ?? 0));
          return;
        }
        if (fact.type === 'conversation.queued') {
          if (count(moves, fact.conversationId) === movesInARow)
            report(
              `conversation ${fact.conversationId} was queued ${movesInARow} times and nobody said a word`,
            );
          return;
        }
        if (fact.type !== 'message.published' || fact.message.event.type !== 'content') return;
        const { author, event } = fact.message;
        const { conversationId } = fact;
        if (author.kind === 'consumer') {
          moves.delete(conversationId);
          lines.set(conversationId, Math.min(0, lines.get(conversationId) ?? 0) - answersALine);
        } else if (author.kind === 'user' && before.users[author.userId]?.type === 'human') {
          forget(conversationId);
        } else if (count(lines, conversationId) === inARow)
          report(`${inARow} lines in a row that no person wrote, the last “${event.text}”`);
      },
    };
  },
};
