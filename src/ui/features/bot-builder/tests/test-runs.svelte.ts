import { SvelteMap } from 'svelte/reactivity';
import type { Bot } from '#model/bot';
import type { BotTest, TestResult } from '#model/bot-test';
import type { TestId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { failureText } from '../../../kit/failure-text';

interface Ended {
  readonly result: TestResult;
  /** As they were when it was played. */
  readonly bot: Bot;
  readonly test: BotTest;
}

/** Tests that are played, one after the other, and how they ended. [BB70] */
export class TestRuns {
  readonly #sandbox: Pick<Sandbox, 'workspaceRequest'>;
  readonly #ended = new SvelteMap<TestId, Ended>();
  #playing = $state.raw<TestId>();
  #isStopped = false;

  constructor(sandbox: Pick<Sandbox, 'workspaceRequest'>) {
    this.#sandbox = sandbox;
  }

  get playing(): TestId | undefined {
    return this.#playing;
  }

  /** How it ended; nothing once the bot or the test has changed since. */
  resultOf(test: BotTest, bot: Bot): TestResult | undefined {
    const ended = this.#ended.get(test.id);
    return ended && ended.bot === bot && ended.test === test ? ended.result : undefined;
  }

  /** Whether how it ended is only out of date. */
  wasPlayed({ id }: BotTest): boolean {
    return this.#ended.has(id);
  }

  /** Ends with the test that is being played. */
  stop(): void {
    this.#isStopped = true;
  }

  async play(tests: readonly BotTest[], bot: Bot): Promise<void> {
    if (this.#playing !== undefined) return;
    this.#isStopped = false;
    for (const test of tests) {
      if (this.#isStopped) break;
      this.#playing = test.id;
      const answer = await this.#sandbox.workspaceRequest({ type: 'play', testId: test.id });
      const problem = answer.ok ? '' : failureText(answer.failure);
      const failed = { problem, differences: [], came: '' };
      this.#ended.set(test.id, { result: (answer.ok && answer.value?.played) || failed, bot, test });
    }
    this.#playing = undefined;
  }
}
