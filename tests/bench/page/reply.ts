import type { Command, Outcome } from '#contract/command';
import type { Rows, Topic } from '#contract/topics';
import { createConsumerClient } from '#sdk/clients';
import { openSandbox } from '#sdk/index';
import { buildTutorial } from '#support/tutorial';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';
import { createRaw } from './raw';

const lines = 20;

/** A consumer's line until the bot's reply is in the window, against four bare messages and two bare writes. */
export async function replyBench(): Promise<readonly BenchRow[]> {
  const sandbox = openSandbox({ workspace: `bench-reply-${Date.now()}` });
  const known = new Map<Topic, readonly unknown[]>();
  const watched = ['accounts', 'users', 'bots', 'visitors'] as const;
  for (const topic of watched) sandbox.watch(topic, (rows) => known.set(topic, [...rows.values()]));
  const rows = <T extends Topic>(topic: T) => (known.get(topic) ?? []) as readonly Rows[T][];
  await until(() => rows('accounts').length > 0 && rows('users').length > 0);
  sandbox.me = rows('users')[0]?.id ?? null;
  const tutorial = await buildTutorial({
    rows,
    async must<C extends Command>(command: C): Promise<Outcome<C['type']>> {
      const answer = await sandbox.dispatch(command);
      if (!answer.ok) throw new Error(answer.failure.text);
      // The patch with the new rows comes within a frame.
      await new Promise((resolve) => setTimeout(resolve, 40));
      return answer.value;
    },
  });
  await sandbox.dispatch({ type: 'connector.start', connectorId: tutorial.connector });
  await until(() => rows('visitors')[0]?.offer !== undefined && rows('visitors')[0]?.offer !== null);
  const memory = new Map<string, string>();
  const consumer = createConsumerClient({
    door: sandbox,
    workspace: sandbox.workspace,
    siteId: tutorial.accountId,
    storage: {
      get: (key: string) => memory.get(key) ?? null,
      set: (key: string, value: string) => void memory.set(key, value),
      remove: (key: string) => void memory.delete(key),
    },
  });
  const offer = rows('visitors')[0]?.offer;
  if (!offer) throw new Error('Nobody answers.');
  await consumer.start({
    skillId: null,
    campaign: { campaignId: offer.campaignId, engagementId: offer.engagementId },
  });
  const replies = () =>
    consumer.state.conversation?.lines.filter((line) => line.author.kind === 'bot').length ?? 0;
  await until(() => replies() > 0);

  const ours = async () => {
    for (let line = 0; line < lines; line += 1) {
      const before = replies();
      const replied = new Promise<void>((resolve) => {
        const stop = consumer.onChange(() => {
          if (replies() === before) return;
          stop();
          resolve();
        });
      });
      consumer.say('hello');
      await replied;
    }
  };
  const raw = await createRaw();
  const theirs = async () => {
    for (let line = 0; line < lines; line += 1) {
      for (let trip = 0; trip < 4; trip += 1) await raw.roundTrip();
      for (let write = 0; write < 2; write += 1) await raw.write();
    }
  };
  const { median, note } = await interleave(ours, theirs);
  return [
    {
      name: `line → reply ÷ (four raw round trips + two raw writes) (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 2 },
    },
  ];
}

function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (holds() ? resolve() : void setTimeout(look, 5));
    look();
  });
}
