import { createAgentClient } from '#client/agent/agent-client';
import { createConsumerClient } from '#client/consumer/consumer-client';
import type { BotRun } from '#model/bot-run';
import { runIdOf, speakerIdOfUser } from '#core/engine/bot-server';
import { asId, type Bearer } from '#model/ids';
import type { User } from '#model/user';
import type { PlayScene } from './set-scene';
import type { ScratchHost } from './scratch-host';
import type { PlayStage } from './play-stage';

/** A consumer's window on the platform, the bot behind its connector, and agents at work. */
export async function deployedStage(scene: PlayScene, host: ScratchHost): Promise<PlayStage> {
  const { botId, accountId, wish } = scene;
  const { world, clock, door } = host;
  const stops: (() => void)[] = [];
  const kept = new Map<string, string>();
  const consumer = createConsumerClient({
    door,
    workspace: 'play',
    siteId: accountId,
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
    },
  });
  stops.push(() => consumer.stop());

  /** At the desk, where offers ring and nobody answers: the bot's part ends there. */
  async function goToWork(user: User): Promise<void> {
    const signedIn = await host.obey({ type: 'user.signIn', userId: user.id }, user.id);
    const { bearer } = (signedIn.value ?? {}) as { readonly bearer?: string };
    if (bearer === undefined) return;
    const client = createAgentClient({ door, user, bearer: asId<Bearer>(bearer) });
    stops.push(() => client.stop());
    await clock.settle();
    void client.setState('online');
    await clock.settle();
  }
  for (const agent of scene.agents) await goToWork(agent);

  const opened = () => consumer.state.conversation;
  async function open(): Promise<void> {
    void consumer.start(wish);
    await clock.settle();
  }
  async function openedOrNew(): Promise<void> {
    if (!opened()?.open) await open();
  }

  function isAnswering(run: BotRun | undefined, sequence: number): boolean {
    if (!run) return true;
    if (run.state === 'active' && run.heardUpTo < sequence) return true;
    return run.outbox.length > 0 || run.waits.for === 'answer' || run.state === 'ended';
  }

  return {
    isBusy() {
      const id = opened()?.id;
      const conversation = id && world.conversations[id];
      if (!conversation) return false;
      const { phase, handover } = conversation;
      if (phase.name === 'ringing') return handover === null;
      if (phase.name !== 'assigned' || speakerIdOfUser(world, phase.userId) !== botId) return false;
      const heard = world.messages[id]?.findLast(
        ({ author, event }) => author.kind === 'consumer' && event.type === 'content',
      );
      return isAnswering(world.botRuns[runIdOf(botId, id)], heard?.sequence ?? -1);
    },
    async begin() {
      await clock.settle();
      await open();
    },
    async say(text) {
      await openedOrNew();
      consumer.say(text);
    },
    async press(press, line) {
      await openedOrNew();
      const shown = opened()?.lines.findLast(
        ({ card, quickReplies }) => JSON.stringify({ card, quickReplies }) === JSON.stringify(richOf(line)),
      );
      if (shown) consumer.press(shown.id, press);
      else if (press.publish !== null) consumer.say(press.publish);
    },
    async reset() {
      await clock.pumped(consumer.end());
      await open();
    },
    async stepUp() {
      await clock.pumped(consumer.signIn());
    },
    end() {
      for (const stop of stops) stop();
    },
  };
}

function richOf({ card, quickReplies }: Parameters<PlayStage['press']>[1]) {
  return { card, quickReplies };
}
