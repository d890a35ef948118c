import type { ConversationId } from '#model/ids';
import type { World } from '#model/world';
import type { Line } from '../lines';
import type { Scene } from '../scene';
import type { Frame, Invariant } from './invariant';

/** What one line has been told of one conversation. */
interface Told {
  last: number;
  /** Histories asked for and not come yet: they may repeat what was told. */
  histories: number;
}

type Messages = World['messages'][ConversationId];

/** Content lines as the engine has them. */
function contents(messages: Messages, forConsumer: boolean): string[] {
  return messages.flatMap(({ sequence, event, audience }) =>
    event.type === 'content' && (!forConsumer || audience === 'all') ? [`${sequence} ${event.text}`] : [],
  );
}

const shown = (lines: readonly { readonly sequence: number | null; readonly text: string }[]) =>
  lines.flatMap(({ sequence, text }) => (sequence === null ? [] : [`${sequence} ${text}`]));

export const seenOnce: Invariant = {
  id: 'SI1',
  name: 'every subscriber has seen each event once, in order, without a gap',
  judge(report, stored) {
    /** What has left the world, in its order. */
    let past = new Map<string, Messages>();
    const linesIn = (world: World, id: string) => world.messages[id as never] ?? past.get(id) ?? [];
    const told = new Map<Line, Map<string, Told>>();
    const asked = new Map<Line, Map<string, string>>();

    function toldOf(line: Line, id: string): Told {
      const conversations = told.get(line) ?? new Map<string, Told>();
      told.set(line, conversations);
      const one = conversations.get(id) ?? { last: -1, histories: 0 };
      conversations.set(id, one);
      return one;
    }

    function takeEvent(line: Line, id: string, event: Frame): void {
      if (typeof event.sequence !== 'number') return;
      const known = toldOf(line, id);
      if (event.sequence <= known.last)
        report(`${line.owner} is told event ${event.sequence} of ${id} after event ${known.last}`);
      if (line.side === 'consumer' && known.last >= 0) {
        const missed = linesIn(stored(), id).find(
          ({ sequence, audience }) =>
            audience === 'all' && sequence > known.last && sequence < event.sequence,
        );
        if (missed)
          report(`${line.owner} is told event ${event.sequence} of ${id} without event ${missed.sequence}`);
      }
      known.last = Math.max(known.last, event.sequence);
    }

    function takeHistory(line: Line, id: string, events: readonly Frame[]): void {
      const sequences = events.map((event) => event.sequence);
      const wanted = linesIn(stored(), id)
        .filter(({ audience }) => line.side === 'brand' || audience === 'all')
        .map(({ sequence }) => sequence);
      if (sequences.join() !== wanted.join())
        report(`${line.owner} reads events ${sequences.join()} of ${id} and not ${wanted.join()}`);
      const known = toldOf(line, id);
      known.last = Math.max(known.last, ...sequences);
    }

    function compare({ world, visitors, seats, machine }: Scene): void {
      const isWhole = (owner: string) => machine.linesOf(owner).length === 1;
      for (const { window, owner } of visitors) {
        const chat = window?.state.conversation;
        if (!window || !chat || window.state.connection !== 'open' || !isWhole(owner)) continue;
        const [sees, is] = [shown(chat.lines), contents(linesIn(world, chat.id), true)];
        if (sees.join('\n') !== is.join('\n'))
          report(`${owner} sees [${sees.join(' | ')}] and there is [${is.join(' | ')}]`);
        const phase = past.has(chat.id) ? 'ended' : world.conversations[chat.id]?.phase.name;
        if (phase === undefined) report(`${owner} sees ${chat.id}, which was taken back`);
        const open = phase !== 'ended';
        if (chat.open !== open)
          report(`${owner} sees ${chat.id} as ${chat.open ? 'open' : 'ended'}, and it is not`);
      }
      for (const { tab, owner } of seats) {
        if (!tab || tab.state.connection !== 'open' || !isWhole(owner)) continue;
        for (const chat of tab.state.conversations) {
          if (!chat.open) continue;
          const [sees, is] = [shown(chat.lines), contents(linesIn(world, chat.id), false)];
          if (sees.join('\n') !== is.join('\n'))
            report(`${owner} sees [${sees.join(' | ')}] and there is [${is.join(' | ')}]`);
        }
      }
    }

    return {
      onFact(fact, before) {
        if (fact.type === 'world.replaced') past = new Map([...past].slice(0, fact.world.archived));
        if (fact.type !== 'conversation.archived') return;
        past.set(fact.conversationId, before.messages[fact.conversationId] ?? []);
      },
      onRequest(line, { id, type, body }) {
        if (type !== 'ms.SubscribeMessagingEvents' || body.fromSeq !== 0) return;
        asked.set(line, (asked.get(line) ?? new Map<string, string>()).set(id, body.dialogId));
      },
      onFrame(line, frame) {
        if (frame.kind === 'resp') {
          const id = asked.get(line)?.get(frame.reqId);
          if (id !== undefined && frame.code < 400) toldOf(line, id).histories += 1;
        } else if (frame.type === 'ms.MessagingEventNotification') {
          const { conversationId, changes } = frame.body;
          const known = toldOf(line, conversationId);
          if (known.histories > 0 && changes.every((event: Frame) => event.sequence !== undefined)) {
            known.histories -= 1;
            takeHistory(line, conversationId, changes);
          } else for (const event of changes) takeEvent(line, conversationId, event);
        } else if (frame.type === '.ams.ms.OnlineEventDistribution')
          takeEvent(line, frame.body.conversationId, frame.body);
      },
      afterDeed(scene) {
        for (const line of told.keys()) if (!line.whole) told.delete(line);
        compare(scene);
      },
    };
  },
};
