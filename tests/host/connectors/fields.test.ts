import type { ConversationKind } from '#model/campaign';
import type { Connector } from '#model/connector';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { expect, test } from 'vitest';
import { botUser, connectorDesk, isLine, otherTalk, seatOf, talk } from './connector-desk';

/** A connector with these fields that is online. */
async function deskWith(
  fields: Readonly<Record<string, string>>,
  kind: ConversationKind = 'messaging',
  more: Partial<Connector> = {},
) {
  const desk = connectorDesk();
  desk.bot.kind = kind;
  const settings = Object.entries(fields).map(([key, value]) => ({ key, value }));
  await desk.run(seatOf(desk.user, { conversationKind: kind, settings, ...more }));
  return desk;
}

test('[CN40] skipAgentMessage: what a bot hears first of a conversation another bot has passed on', async () => {
  for (const [skips, kind, heard] of [
    ['false', 'messaging', ['line I pass you on.']],
    ['true', 'messaging', ['line my parcel']],
    ['true', 'chat', ['greeting hi']],
  ] as const) {
    const { server, user, clock, bot } = await deskWith({ skipAgentMessage: skips }, kind);
    server.consumerSays(talk, 'my parcel');
    server.agentSays(talk, 'I pass you on.', 'all');
    server.assign(talk, user);
    await clock.advance(60_000);
    proves('S225', () => expect(bot.short(talk)).toEqual(heard));
    server.consumerSays(talk, 'and now?');
    server.agentSays(talk, 'I look after that.', 'all');
    await clock.advance(60_000);
    // Later words of agents are no business of the bot's.
    expect(bot.short(talk)).toEqual(kind === 'chat' ? [...heard, 'line and now?'] : heard);
  }
});

test('[CN40] what the consumer has said last is heard whatever the field says', async () => {
  for (const skipAgentMessage of ['false', 'true']) {
    const { server, user, clock, bot } = await deskWith({ skipAgentMessage });
    server.agentSays(talk, 'I pass you on.', 'all');
    server.consumerSays(talk, 'my parcel');
    server.assign(talk, user);
    await clock.advance(60_000);
    expect(bot.short(talk)).toEqual(['line my parcel']);
  }
});

const tile = { type: 'vertical', elements: [{ type: 'text', text: 'A' }] };
const tiles = { type: 'vertical', elements: [tile, tile] };

test('[CN41][CN42] tiles and tooltips are as the connector is configured, in messaging; tooltips in chat, too', async () => {
  for (const [fields, kind, accessibility, type, tooltip] of [
    [{}, 'messaging', false, 'vertical', undefined],
    [{ tileDisplay: 'horizontal' }, 'messaging', true, 'horizontal', 'A'],
    [{ tileDisplay: 'horizontal' }, 'chat', true, 'vertical', 'A'],
  ] as const) {
    const { server, user, clock, bot, door } = await deskWith(fields, kind, { accessibility });
    bot.reply = () => ({ say: [{ text: 'A', delayMs: 0, card: tiles }] });
    server.consumerSays(talk, 'hi');
    server.assign(talk, user);
    await clock.advance(1_000);
    const sent = door.of('publish-event').filter(isLine);
    expect(sent).toMatchObject([
      { event: { card: { type, elements: [{ elements: [{ text: 'A' }] }, {}] } } },
    ]);
    const [said] = sent as unknown as { event: { card: typeof tiles } }[];
    expect(said?.event.card.elements[0]?.elements[0]).toEqual({
      ...{ type: 'text', text: 'A' },
      ...(tooltip && { tooltip }),
    });
  }
});

test('[CN34] fields belong to one pairing of a bot and an agent: another agent of the same bot goes by its own', async () => {
  const [first, second] = [botUser(), botUser({ id: asId('8') })];
  const { server, clock, bot, run } = connectorDesk({ users: [first, second] });
  bot.kind = 'messaging';
  const settings = [{ key: 'messageDelay', value: '2000' }];
  const kind = { conversationKind: 'messaging' } as const;
  await run(seatOf(first, kind), seatOf(second, { ...kind, settings }));
  server.assign(talk, first);
  server.assign(otherTalk, second);
  for (const one of [talk, otherTalk]) server.consumerSays(one, 'hi');
  await clock.advance(1_000);
  for (const one of [talk, otherTalk]) server.consumerSays(one, 'how are you');
  await clock.advance(10_000);
  proves('S214', () =>
    expect([bot.short(talk), bot.short(otherTalk)]).toEqual([
      ['line hi', 'line how are you'],
      ['line hi how are you'],
    ]),
  );
});
