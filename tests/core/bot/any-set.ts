import type { Bot } from '#model/bot';

/** The same with code that sets variables by names it does not say. */
export function withAnySet(bot: Bot): Bot {
  return { ...bot, globalFunctions: 'var remember = botContext.setBotVariable;' };
}
