import type { Bot } from '#model/bot';
import { dialogKinds } from '#model/dialog';

/** The bots of the account that have dialogs to give to this one. */
export function importsFrom(bot: Bot, bots: readonly Bot[]): readonly Bot[] {
  return bots.filter(
    ({ id, accountId, dialogs }) =>
      id !== bot.id && accountId === bot.accountId && dialogs.some(({ kind }) => !dialogKinds[kind].isOnly),
  );
}

export function sayImported(count: number): string {
  return count === 1 ? '1 dialog was imported.' : `${count} dialogs were imported.`;
}
