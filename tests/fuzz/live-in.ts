import type { Topic } from '#contract/topics';
import { peopleOf, type People } from '#support/people';
import type { TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { fileOf, hostOf } from './host-of';
import { firstProfileId } from '#model/profile';

const topics = {
  accounts: true,
  people: true,
  profiles: true,
  skills: true,
  users: true,
  campaigns: true,
  bots: true,
  connectors: true,
  endpoints: true,
  environments: true,
  context: true,
  tests: true,
  resources: true,
  calls: true,
  agents: true,
  conversations: true,
  previews: true,
  botRuns: true,
  breakpoints: true,
  visitors: true,
  queues: true,
  clock: true,
  storage: true,
  outside: true,
  lessons: true,
} satisfies { [T in Topic]: true };

const dayMs = 86_400_000;

/** Leads a life in a world out of a file: rows, the whole tutorial, a day, and out again. Throws where that cannot be. */
export async function liveIn(file: string): Promise<void> {
  const host = await hostOf(file);
  readRows(host);
  const [first] = host.rows('users');
  const able =
    first?.enabled &&
    first.type === 'human' &&
    first.profiles.includes(firstProfileId(first.accountId, 'administrator'));
  if (able) await host.must({ type: 'clock.set', mode: 'running', rate: 1 }, first.id);
  // Who can do nothing here cannot walk the tutorial either: that is not the file's fault.
  if (able) await walkTutorial(host);
  readRows(host);
  const before = (await host.journal.readFacts(0)).length;
  if (able) await host.must({ type: 'clock.advance', byMs: dayMs }, first.id);
  await host.clock.advance(60_000);
  const facts = (await host.journal.readFacts(0)).length - before;
  if (facts > 20_000) throw new Error(`A day brought ${facts} facts.`);
  readRows(host);
  await hostOf(await fileOf(host));
  if (host.warnings.length > 0) throw new Error(host.warnings.join('\n'));
}

function readRows(host: TestHost): void {
  for (const topic of Object.keys(topics) as Topic[])
    for (const row of host.rows(topic)) checkMoments(topic, row);
}

/** Whatever is shown as a moment must be one. */
function checkMoments(place: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const isMoment = /^(at|since|[a-z]+At)$/.test(name) && typeof inner === 'number';
    if (isMoment && Number.isNaN(new Date(inner).getTime())) throw new Error(`${place}.${name} is no date.`);
    checkMoments(`${place}.${name}`, inner);
  }
}

async function walkTutorial(host: TestHost): Promise<void> {
  const tutorial = await buildTutorial(host);
  const [first] = host.rows('users');
  await host.must({ type: 'connector.start', connectorId: tutorial.connector }, first?.id ?? null);
  await host.clock.advance(10_000);
  const people: People = peopleOf(host);
  const human = await people.agent('human_agent');
  const consumer = await people.consumer();
  const campaign = host.rows('campaigns').find(({ name }) => name === 'Bot test');
  const opened = await consumer.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId: campaign?.id, engagementId: campaign?.engagements[0]?.id },
  });
  const id: string = opened.body.conversationId;
  await host.clock.advance(5_000);
  await consumer.say(id, 'I want to speak to an agent');
  await host.clock.advance(5_000);
  const ring = human.rings().find(({ convId }) => convId === id);
  if (!ring) throw new Error(`No offer came; the visitor reads: ${consumer.texts().join(' | ')}`);
  await human.accept(ring.ringId);
  await human.say(id, 'Hello, this is Helen.');
  if (!consumer.texts().includes('Hello, this is Helen.'))
    throw new Error('The visitor has not heard Helen.');
  human.wire.close(1000, '');
  await host.clock.advance(20_000);
}
