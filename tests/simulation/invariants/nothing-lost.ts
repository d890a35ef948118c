import type { ConversationId } from '#model/ids';
import type { World } from '#model/world';
import type { Invariant } from './invariant';

export const nothingLost: Invariant = {
  id: 'SI18',
  name: 'what is archived and what is in the world are together all conversations that ever were, none twice',
  judge(report, stored) {
    /** How many lines each has. */
    let all = new Map<ConversationId, number>();
    /** Those that have left, in their order. */
    let left: ConversationId[] = [];
    /** What the archive is known to hold; null when it may have changed. */
    let archived: readonly Lines[] | null = null;

    function replace(world: World): void {
      left = left.slice(0, world.archived);
      const past = left.map((id) => [id, all.get(id) ?? 0] as const);
      all = new Map([...past, ...linesOf(world)]);
    }

    return {
      onFact(fact) {
        if (fact.type === 'world.replaced' || fact.type === 'conversation.archived') archived = null;
        if (fact.type === 'world.replaced') replace(fact.world);
        else if (fact.type === 'conversation.opened') all.set(fact.conversation.id, 0);
        else if (fact.type === 'conversation.archived') left.push(fact.conversationId);
        else if (fact.type === 'message.published')
          all.set(fact.conversationId, (all.get(fact.conversationId) ?? 0) + 1);
      },
      async afterDeed({ machine }) {
        const found = new Map<ConversationId, number>();
        archived ??= (await machine.disk.kept.readArchive(Infinity)).flatMap(linesOf);
        for (const [id, lines] of [...archived, ...linesOf(stored())]) {
          if (found.has(id)) report(`the conversation ${id} is there twice`);
          found.set(id, lines);
        }
        for (const [id, lines] of all)
          if (found.get(id) !== lines)
            report(
              `of the conversation ${id} there are ${found.get(id) ?? 'no'} lines, and there were ${lines}`,
            );
        for (const id of found.keys()) if (!all.has(id)) report(`the conversation ${id} never was`);
      },
    };
  },
};

/** A conversation and how many lines it has. */
type Lines = readonly [id: ConversationId, count: number];

export function linesOf({ conversations, messages }: Pick<World, 'conversations' | 'messages'>): Lines[] {
  return Object.values(conversations).map(({ id }) => [id, messages[id]?.length ?? 0]);
}
