import { createConsumerClient, type ConversationWish } from '#client/consumer/consumer-client';
import type { LineAuthor } from '#client/conversation/line';
import { randomBetween, chosenOf, type FloorStage } from './floor-stage';

const openings = [
  'Hello',
  'Hi, I have a question about my bill',
  'My last bill is higher than usual',
  'Good morning',
] as const;
const requests = [
  'I want to speak to an agent',
  'Can I talk to a representative?',
  'I need a human',
] as const;
const answers = [
  'It is about order 4711',
  'The amount is wrong',
  'Yes, please',
  'I was charged twice',
] as const;

/** How a visit ended: somebody served them, they gave up, or no chat came to be. */
export type VisitEnd = 'served' | 'gave-up' | 'failed';

/** One visitor’s whole visit. [FL2] */
export async function visit(stage: FloorStage, wish: ConversationWish): Promise<VisitEnd> {
  const { sandbox, accountId, time } = stage;
  const kept = new Map<string, string>();
  const client = createConsumerClient({
    ...{ door: sandbox, workspace: sandbox.workspace, siteId: accountId },
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, text) => void kept.set(key, text),
      remove: (key) => void kept.delete(key),
    },
  });
  const talk = () => client.state.conversation;
  const heard = (kinds: readonly LineAuthor['kind'][]) =>
    (talk()?.lines ?? []).filter(({ author }) => kinds.includes(author.kind)).length;
  /** Whether anybody of these has said something more, before patience ends or the chat does. */
  async function answered(kinds: readonly LineAuthor['kind'][], patienceMs: number): Promise<boolean> {
    const before = heard(kinds);
    const end = await time.until(
      () => (heard(kinds) > before ? 'said' : talk()?.open === false && 'over'),
      patienceMs,
    );
    return end === 'said';
  }
  const think = () => time.wait(randomBetween(stage, 2_000, 8_000));
  async function say(text: string): Promise<boolean> {
    return (await think()) && talk()?.open === true && client.say(text).ok;
  }

  async function whole(): Promise<VisitEnd> {
    const begun = await client.start(wish);
    if (!begun.ok || !(await time.until(() => talk()?.open, 20_000))) return 'failed';
    await answered(['bot', 'agent'], 15_000);
    if (!(await say(chosenOf(stage, openings)))) return 'gave-up';
    await answered(['bot', 'agent'], 30_000);
    if (heard(['agent']) === 0) {
      if (!(await say(chosenOf(stage, requests)))) return 'gave-up';
      const patience = randomBetween(stage, 90_000, 240_000);
      if (heard(['agent']) === 0 && !(await answered(['agent'], patience))) return 'gave-up';
    }
    for (let left = randomBetween(stage, 1, 3); left > 0; left -= 1) {
      if (!(await say(chosenOf(stage, answers)))) return 'served';
      // Whoever was answered and whose chat the agent then ended was served.
      if (!(await answered(['agent'], 120_000))) return talk()?.open === false ? 'served' : 'gave-up';
    }
    await say('Thank you, goodbye');
    await time.wait(1_000);
    return 'served';
  }

  try {
    return await whole();
  } finally {
    if (talk()?.open) await client.end();
    client.stop();
  }
}
