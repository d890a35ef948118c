import { archiveAfterMs } from '#model/archive';
import { recentLimit } from '#model/world';
import { peopleOf, type AgentAtWork, type ConsumerAtWork } from '#support/people';
import type { TestHost } from '#support/test-host';

/** A talk between a visitor and an agent that is over, and which no list shows any more. */
export interface OldTalk {
  readonly id: string;
  readonly visitor: ConsumerAtWork;
  readonly ann: AgentAtWork;
}

export async function oldTalk(host: TestHost, name = 'ann'): Promise<OldTalk> {
  const people = peopleOf(host);
  const skill = await people.skill(`For ${name}`);
  await people.user(name, [skill]);
  const ann = await people.agent(name);
  const visitor = await people.consumer();
  const id = await visitor.open(skill);
  await ann.accept(ann.rings().at(-1)!.ringId);
  await visitor.say(id, 'hello');
  await ann.say(id, 'good day');
  await hangUp(visitor, id);
  await ann.setState('AWAY');
  await crowd(host);
  return { id, visitor, ann };
}

export function hangUp(visitor: ConsumerAtWork, conversationId: string) {
  const conversationField = [{ field: 'ConversationStateField', conversationState: 'CLOSE' }];
  return visitor.ask('cm.UpdateConversationField', { conversationId, conversationField });
}

/** So many come and go that nothing of before is one of the newest. */
export async function crowd(host: TestHost, many = recentLimit): Promise<void> {
  const visitor = await peopleOf(host).consumer();
  for (let n = 0; n < many; n += 1) await hangUp(visitor, await visitor.open());
}

/** Somebody lets so much time pass that what is over leaves the world. */
export async function waitForArchive(host: TestHost): Promise<void> {
  await host.must({ type: 'clock.advance', byMs: archiveAfterMs });
  await host.clock.advance(1);
}

/** The conversations that have left the world, as the journal has them. */
export async function archivedIn(host: TestHost): Promise<string[]> {
  return (await host.journal.readArchive(1_000)).flatMap(({ conversations }) => Object.keys(conversations));
}
