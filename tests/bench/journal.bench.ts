import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import type { Bench } from './bench-row';

const lines = 30;
/** The same talk when a run still held why it went as it did, and each turn told the whole run. Characters. */
const before = 203_749;

/** What thirty lines of a visitor and what their bot says to them add to the journal. */
const bench: Bench = async () => {
  const host = await createTestHost();
  const { connector } = await buildTutorial(host);
  const people = peopleOf(host);
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  await host.clock.advance(1_000);
  const from = await host.journal.length();
  for (let line = 0; line < lines; line += 1) {
    await visitor.say(String(body.conversationId), `Where is my parcel number ${line}?`);
    await host.clock.advance(1_000);
  }
  const facts = await host.journal.readFacts(from);
  const characters = JSON.stringify(facts).length;
  return [
    {
      name: `the journal of a talk of ${lines} lines ÷ ${before.toLocaleString('en')} characters, as it was`,
      measured: characters / before,
      unit: '×',
      bound: { atMost: 0.35 },
    },
  ];
};
export default bench;
