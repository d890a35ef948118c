import type { ConversationId } from '#model/ids';
import type { Invariant } from './invariant';

/** Every line people say here ends with a number of its own. */
const numbered = /#\d+/g;

/** Code of the author's that has the bot speak again of what it has answered. */
const speaksAgain: ReadonlySet<string> = new Set(['code-looks-again', 'code-leads']);

export const saidOnce: Invariant = {
  id: 'SI10',
  name: 'a bot says each line once and answers each line once',
  judge(report) {
    const ids = new Map<ConversationId, Set<string>>();
    /** How often a bot has repeated a line, and how often it may: it was given the conversation, or its code spoke again. */
    const echoes = new Map<ConversationId, Map<string, number>>();
    const given = new Map<ConversationId, number>();
    return {
      onFact(fact, before) {
        if (fact.type === 'world.replaced') {
          for (const memory of [ids, echoes, given]) memory.clear();
          for (const { id, phase } of Object.values(fact.world.conversations))
            if (phase.name === 'assigned') given.set(id, 1);
          return;
        }
        if (fact.type === 'conversation.assigned')
          given.set(fact.conversationId, (given.get(fact.conversationId) ?? 0) + 1);
        if (fact.type === 'bot.turnTaken' && fact.run.channel.kind === 'conversation') {
          const { conversationId } = fact.run.channel;
          const again = fact.log.filter(({ kind }) => speaksAgain.has(kind)).length;
          if (again > 0) given.set(conversationId, (given.get(conversationId) ?? 0) + again);
        }
        if (fact.type !== 'message.published') return;
        const { conversationId, message } = fact;
        const { author, event } = message;
        for (const entry of message.metadata ?? []) {
          if (entry['type'] !== 'ExternalId' || author.kind !== 'user') continue;
          const known = ids.get(conversationId) ?? new Set<string>();
          ids.set(conversationId, known);
          const id = String(entry['id']);
          if (known.has(id)) report(`the line ${id} is published twice in ${conversationId}`);
          known.add(id);
        }
        if (event.type !== 'content' || author.kind !== 'user' || before.users[author.userId]?.type !== 'bot')
          return;
        const counts = echoes.get(conversationId) ?? new Map<string, number>();
        echoes.set(conversationId, counts);
        for (const [line] of event.text.matchAll(numbered)) {
          const count = (counts.get(line) ?? 0) + 1;
          counts.set(line, count);
          // A bot that is given the conversation anew hears the last line of what went before.
          if (count > Math.max(1, given.get(conversationId) ?? 0))
            report(`a bot answers ${line} of ${conversationId} ${count} times: “${event.text}”`);
        }
      },
    };
  },
};
