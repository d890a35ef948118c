import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { dialectOf } from '#core/protocol/dialect';
import { parseServerFrame } from '#core/protocol/parse-server-frame';
import type { EventView } from '#core/protocol/views';
import { aConversation, anEvent, aRing } from './arbitraries';
import { brand, consumer, conversations, rings, sides } from './samples';

test('[PR13] conversations come back with their content', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sides),
      aConversation,
      fc.constantFrom('UPSERT', 'DELETE'),
      (side, one, type) => {
        const [text = ''] = dialectOf(side).notice(conversations(type, one));
        const participants = one.participants.map((each) =>
          side === 'brand' ? each : { ...each, oldId: each.pid },
        );
        expect(parseServerFrame(text)).toEqual({
          ok: true,
          value: {
            kind: 'conversations',
            subscriptionId: 's1',
            changes: [
              {
                type,
                conversation: {
                  id: one.id,
                  skillId: one.skillId,
                  participants,
                  open: one.open,
                  closeReason: one.closeReason,
                  startedAt: one.startedAt,
                  updatedAt: one.updatedAt,
                },
              },
            ],
          },
        });
      },
    ),
  );
});

function summary({ conversationId, originator, body }: EventView) {
  if (body.kind === 'chat-state') {
    const event = { type: 'chat-state', state: body.state };
    return { conversationId, originator, sequence: null, at: null, audience: 'all', event, metadata: [] };
  }
  const { sequence, at, audience, event, metadata = [] } = body.message;
  return { conversationId, originator, sequence, at, audience, event, metadata };
}

test('[PR13] events come back with their content, live and as history', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 4 }), (events) => {
      const conversationId = asId<EventView['conversationId']>('c1');
      const expected = events.map(summary);
      const live = brand.notice({ kind: 'events', conversationId, events }).flatMap((text) => {
        const parsed = parseServerFrame(text);
        return parsed.ok && parsed.value.kind === 'events' ? parsed.value.events : [];
      });
      expect(live).toEqual(expected);
      const history = parseServerFrame(brand.answer('1', 'query-messages', { kind: 'events', events }));
      expect(history).toMatchObject({ value: { reply: { kind: 'events', events: expected } } });
      const [text = ''] = consumer.notice({ kind: 'events', conversationId, events });
      expect(parseServerFrame(text)).toEqual({
        ok: true,
        value: {
          kind: 'events',
          conversationId,
          events: expected
            .filter(({ audience }) => audience === 'all')
            .map((one) => ({ ...one, originator: { ...one.originator, oldId: one.originator.pid } })),
        },
      });
    }),
  );
});

test('[PR13] offers come back with their content', () => {
  fc.assert(
    fc.property(aRing, (one) => {
      const [text = ''] = brand.notice(rings('UPSERT', one));
      const { id, state, conversationId, skillId, expiresAt } = one;
      expect(parseServerFrame(text)).toEqual({
        ok: true,
        value: {
          kind: 'rings',
          changes: [
            { type: 'UPSERT', conversationId, rings: [{ id, state, conversationId, skillId, expiresAt }] },
          ],
        },
      });
    }),
  );
});
