import { ok, type Result } from '#base/result';
import type { Restored } from '#contract/command';
import type { Bot } from '#model/bot';
import type { BotTest } from '#model/bot-test';
import type { Failure } from '#model/failure';
import type { Sandbox } from '#sdk/index';

/** With the tests that went with it; those that do not come are told. */
export async function bringBackBot(
  sandbox: Pick<Sandbox, 'dispatch'>,
  bot: Bot,
  tests: readonly BotTest[],
): Promise<Result<Restored, Failure>> {
  const back = await sandbox.dispatch({ type: 'bot.restore', bot });
  if (!back.ok) return back;
  const differs = [...back.value.differs];
  for (const test of tests) {
    const restored = await sandbox.dispatch({ type: 'test.restore', test });
    if (restored.ok) differs.push(...restored.value.differs);
    else differs.push(`the test “${test.name}” is missing: ${restored.failure.text.replace(/[.]$/, '')}`);
  }
  return ok({ differs });
}
