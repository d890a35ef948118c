import type { CommandOf } from '#contract/command';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { topics } from '#workers/host/rows';
import type { Bench } from './bench-row';
import { interleave } from './interleave';
import { subject, wordOf } from './subjects';

const perDialog = 10;
const tabs = 2;
const pairs = 5;
const linesInTurn = 9;

/** A consumer's line until the bot's last reply is out and two tabs know all about it: a big bot against a small one. */
const bench: Bench = async () => {
  const big = await createTalk(1_000);
  const small = await createTalk(10);
  const { median, note } = await interleave(big, small, { turns: 4 });
  return [
    {
      name: `a turn of a bot with 1,000 interactions ÷ of one with 10 (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 1.3 },
    },
  ];
};
export default bench;

/** A bot of so many interactions; each call is a chat with it, in which a pattern starts every other turn and a rule leads on from there. */
async function createTalk(interactions: number): Promise<() => Promise<void>> {
  const host = await createTestHost();
  const { bot, connector } = await buildTutorial(host);
  const people = peopleOf(host);
  const last = interactions / perDialog - 1;
  for (let n = 0; n <= last; n += 1) {
    const asked = { type: 'dialog.restore', botId: bot, dialog: subject(n, perDialog), at: n };
    await host.must(asked as CommandOf<'dialog.restore'>, people.me);
  }
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  let told = 0;
  for (let tab = 0; tab < tabs; tab += 1)
    // As on their way into a page.
    host.api.watch(topics, (patches) => (told += structuredClone(patches).length));

  async function take(conversationId: string, words: string): Promise<void> {
    const [before, toldBefore] = [visitor.frames.length, told];
    await visitor.say(conversationId, words);
    await host.clock.advance(100);
    const said = visitor.frames.splice(before);
    if (said.length < linesInTurn || told === toldBefore)
      throw new Error(`A bot of ${interactions} interactions said ${said.length} lines.`);
  }
  return async () => {
    const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
    const conversationId = String(body.conversationId);
    await host.clock.advance(100);
    for (let n = 0; n < pairs; n += 1) {
      await take(conversationId, `Tell me about ${wordOf(last)}`);
      await take(conversationId, 'once more');
    }
    const conversationField = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
    await visitor.ask('cm.UpdateConversationField', { conversationId, conversationField });
  };
}
