import type { BotUser } from './integrations/caller';
import { quote } from './quote';

/** What to do about a bot's user that has the skill the bot hands over to. */
export function sayComesBack({ loginName }: BotUser): string {
  const user = quote(loginName);
  return (
    `The bot’s own user ${user} has this skill, so the bot gets back what it hands over. ` +
    `Enter a skill of people, or take this one away from ${user}.`
  );
}
