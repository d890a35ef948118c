import type { ConnectorFault } from '#model/connector/faults';
import { peopleOf, textsOf } from './people';
import { createTestHost } from './test-host';
import { buildTutorial } from './tutorial';

/** The tutorial's bot by two connectors, and a visitor who talks to it by one of them. */
export async function talkOfTwo() {
  const host = await createTestHost();
  const { botSkill, botUser, connector } = await buildTutorial(host);
  const people = peopleOf(host);
  const userId = await people.user('second_bot', [botSkill], { type: 'bot' });
  const draft = { ...host.rows('connectors')[0]!, id: null, userId };
  await host.must({ type: 'connector.start', connectorId: connector }, people.me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  const id = String(body.conversationId);
  await host.clock.advance(1_000);
  const { connectorId: second } = await host.must({ type: 'connector.save', draft }, people.me);
  await host.must({ type: 'connector.start', connectorId: second }, people.me);
  await host.clock.advance(1_000);
  const set = (fault: ConnectorFault, on: boolean, connectorId = connector) =>
    host.must({ type: 'connector.break', connectorId, fault, on }, people.me);
  const statusOf = (wanted = connector) => host.rows('connectors').find((one) => one.id === wanted)!;
  const heard = () => textsOf(visitor.frames);
  const holder = () => host.rows('conversations').find((one) => one.id === id)!.phase;
  return {
    host,
    people,
    visitor,
    id,
    botSkill,
    botUser,
    userId,
    connector,
    second,
    set,
    statusOf,
    heard,
    holder,
  };
}
