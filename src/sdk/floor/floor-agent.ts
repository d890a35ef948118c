import { createAgentClient } from '#client/agent/agent-client';
import type { Result } from '#base/result';
import { ok } from '#base/result';
import type { Failure } from '#model/failure';
import type { RingId, UserId } from '#model/ids';
import { randomBetween, chosenOf, type FloorStage } from './floor-stage';

const greetings = ['Hello, how can I help you?', 'Thank you for waiting. What is it about?'] as const;
const replies = [
  'Let me look at that for you.',
  'I see it here. One moment, please.',
  'That is mended now. Is there anything else?',
  'I have sent you the correct bill.',
] as const;

/** An agent of the floor at work. [FL3] */
export interface FloorAgent {
  /** Conversations that are open at this desk. */
  readonly busy: number;
  /** Goes Away and leaves. */
  leave(): Promise<void>;
  /** Is gone without a word. */
  stop(): void;
}

/** Signs an agent in and lets them work until they leave or the floor ends. */
export async function workAs(stage: FloorStage, userId: UserId): Promise<Result<FloorAgent, Failure>> {
  const { sandbox, accountId, time } = stage;
  const signedIn = await sandbox.dispatch({ type: 'user.signIn', userId }, userId);
  if (!signedIn.ok) return signedIn;
  const client = createAgentClient({
    ...{ door: sandbox, user: { id: userId, accountId }, bearer: signedIn.value.bearer },
  });
  let isHere = true;
  const open = () => client.state.conversations.filter((one) => one.open);

  /** Takes what is offered, one after the other. */
  async function take(): Promise<void> {
    const seen = new Set<RingId>();
    for (;;) {
      const ring = await time.until(
        () => !isHere || client.state.rings.find(({ id }) => !seen.has(id)),
        Infinity,
      );
      if (ring === null || ring === true) return;
      seen.add(ring.id);
      await time.wait(randomBetween(stage, 1_500, 5_000));
      if (isHere) await client.accept(ring.id);
    }
  }

  /** Answers whoever has spoken last, one after the other. */
  async function answer(): Promise<void> {
    for (;;) {
      const waiting = await time.until(() => !isHere || open().find(owesAnswer), Infinity);
      if (waiting === null || waiting === true) return;
      await time.wait(randomBetween(stage, 3_000, 9_000));
      const isFirst = !waiting.lines.some(({ author }) => author.kind === 'me');
      if (isHere) client.say(waiting.id, chosenOf(stage, isFirst ? greetings : replies));
    }
  }

  const isOpen = await time.until(() => client.state.connection === 'open', 10_000);
  if (isOpen) await client.setState('online');
  void take();
  void answer();
  return ok({
    get busy() {
      return open().length;
    },
    async leave() {
      isHere = false;
      await client.setState('away');
      client.stop();
    },
    stop() {
      isHere = false;
      client.stop();
    },
  });
}

/** The consumer has spoken last. */
function owesAnswer({
  lines,
}: {
  readonly lines: readonly { readonly author: { readonly kind: string } }[];
}): boolean {
  const last = lines.findLast(({ author }) => author.kind === 'consumer' || author.kind === 'me');
  return last?.author.kind === 'consumer';
}
