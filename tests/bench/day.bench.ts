import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import type { Bench } from './bench-row';

const visitors = 200;
const connectors = 4;
const hour = 3_600_000;
/** So many times in eight hours all of them chat at once, and so many lines each says. */
const waves = 3;
const lines = 3;

/** A working day of one bot by four connectors, 200 chats open at once in each of its waves. */
const bench: Bench = async () => {
  const host = await createTestHost();
  const { botSkill } = await buildTutorial(host);
  const people = peopleOf(host);
  const [first] = host.rows('connectors');
  if (!first) throw new Error('There is no connector.');
  const players = [first.id];
  for (let n = 1; n < connectors; n += 1) {
    const userId = await people.user(`bot_${n}`, [botSkill], { type: 'bot', maxChats: 'unlimited' });
    const draft = { ...first, id: null, userId };
    players.push((await host.must({ type: 'connector.save', draft }, people.me)).connectorId);
  }
  for (const connectorId of players) await host.must({ type: 'connector.start', connectorId }, people.me);
  await host.clock.advance(5_000);
  const offer = host.rows('visitors')[0]?.offer;
  if (!offer) throw new Error('Visitors are offered nothing.');
  const { campaignId, engagementId } = offer;
  const crowd = await Promise.all(Array.from({ length: visitors }, () => people.consumer()));

  const began = performance.now();
  for (let wave = 0; wave < waves; wave += 1) {
    const chats = await Promise.all(
      crowd.map(async (visitor) => {
        const info = { campaignInfo: { campaignId, engagementId } };
        const { body } = await visitor.ask('cm.ConsumerRequestConversation', info);
        return { visitor, id: String(body.conversationId) };
      }),
    );
    await host.clock.advance(60_000);
    const loads = host.rows('agents').map(({ open }) => open);
    if (loads.filter((open) => open === visitors / connectors).length !== connectors)
      throw new Error(`The connectors do not share the load: ${loads.join(', ')}.`);
    for (let line = 0; line < lines; line += 1) {
      await Promise.all(chats.map(({ visitor, id }) => visitor.say(id, `abracadabra ${line}`)));
      await host.clock.advance(60_000);
    }
    for (const { visitor, id } of chats) {
      const answers = visitor.texts().filter((text) => text.startsWith('I did not get that')).length;
      if (answers !== lines) throw new Error(`${lines} lines were answered ${answers} times.`);
      const conversationField = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
      await visitor.ask('cm.UpdateConversationField', { conversationId: id, conversationField });
      visitor.frames.length = 0;
    }
    await host.clock.advance((8 / waves) * hour - (lines + 1) * 60_000);
  }
  return [
    {
      name: `8 h, ${waves} × ${visitors} chats at once by ${connectors} connectors, ${waves * visitors * lines} lines, in Node`,
      measured: (performance.now() - began) / 1_000,
      unit: 's',
      bound: { atMost: 5 },
    },
  ];
};
export default bench;
