import type { Command, Outcome } from '#contract/command';
import type { Rows, Topic } from '#contract/topics';
import type { ConsumerClient } from '#client/consumer/consumer-client';
import { createConsumerClient } from '#sdk/clients';
import { openSandbox } from '#sdk/index';
import { buildTutorial, type Tutorial } from '#support/tutorial';

/** The tutorial's world in this browser, its connector started, with visitors as a page has them. */
export interface TutorialOffice {
  readonly tutorial: Tutorial;
  rows<T extends Topic>(topic: T): readonly Rows[T][];
  must<C extends Command>(command: C): Promise<Outcome<C['type']>>;
  visitor(): BenchVisitor;
}

interface BenchVisitor {
  readonly client: ConsumerClient;
  start(): ReturnType<ConsumerClient['start']>;
  /** What the bot has said in the latest conversation. */
  replies(): number;
}

const watched = ['accounts', 'users', 'bots', 'visitors', 'connectors', 'agents'] as const;

export async function openTutorialOffice(workspace: string): Promise<TutorialOffice> {
  const sandbox = openSandbox({ workspace });
  const known = new Map<Topic, readonly unknown[]>();
  for (const topic of watched) sandbox.watch(topic, (rows) => known.set(topic, [...rows.values()]));
  const rows = <T extends Topic>(topic: T) => (known.get(topic) ?? []) as readonly Rows[T][];
  await until(() => rows('accounts').length > 0 && rows('users').length > 0);
  sandbox.me = rows('users')[0]?.id ?? null;
  async function must<C extends Command>(command: C): Promise<Outcome<C['type']>> {
    const answer = await sandbox.dispatch(command);
    if (!answer.ok) throw new Error(answer.failure.text);
    // The patch with the new rows comes within a frame.
    await new Promise((resolve) => setTimeout(resolve, 40));
    return answer.value;
  }
  const tutorial = await buildTutorial({ rows, must });
  await must({ type: 'connector.start', connectorId: tutorial.connector });
  await until(() => (rows('visitors')[0]?.offer ?? null) !== null);
  const offer = rows('visitors')[0]?.offer;
  if (!offer) throw new Error('Nobody answers.');
  const { campaignId, engagementId } = offer;

  function visitor(): BenchVisitor {
    const memory = new Map<string, string>();
    const client = createConsumerClient({
      door: sandbox,
      workspace: sandbox.workspace,
      siteId: tutorial.accountId,
      storage: {
        get: (key: string) => memory.get(key) ?? null,
        set: (key: string, value: string) => void memory.set(key, value),
        remove: (key: string) => void memory.delete(key),
      },
    });
    const start = () => client.start({ skillId: null, campaign: { campaignId, engagementId } });
    const replies = () =>
      client.state.conversation?.lines.filter((line) => line.author.kind === 'bot').length ?? 0;
    return { client, start, replies };
  }
  return { tutorial, rows, must, visitor };
}

/** Looked at every few milliseconds. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (holds() ? resolve() : void setTimeout(look, 5));
    look();
  });
}
