import type { TestResult } from '#model/bot-test';
import type { BotId, ConversationId, TestId } from '#model/ids';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

export async function tutorial() {
  const host = await createTestHost();
  return { host, ...(await buildTutorial(host)) };
}

export async function play(host: TestHost, testId: TestId): Promise<TestResult> {
  const answer = await host.api.workspace({ type: 'play', testId });
  if (!answer.ok || !answer.value?.played) throw new Error('It was not played.');
  return answer.value.played;
}

export const keep = async (host: TestHost, botId: BotId, conversationId: ConversationId | null = null) =>
  (await host.must({ type: 'test.keep', botId, conversationId })).testId;
