import type { Bot } from '#model/bot';
import { apiAccessKeyOf } from '#model/api-access-key';
import { botIdOf, type Connector } from '#model/connector';
import type { User } from '#model/user';
import type { Takers } from '#sdk/bot-checks';
import type { AppState } from '../../app-state.svelte';

/** The users this bot signs in as; as long as it has no connector, all bot users that it could. */
export function playersOf(app: AppState, { id }: Pick<Bot, 'id'>): readonly User[] {
  const connectors = app.rows('connectors').list.filter((one) => botIdOf(one) === id);
  if (connectors.length > 0) return connectors.flatMap(({ userId }) => app.rows('users').get(userId) ?? []);
  return app.rows('users').list.filter(({ type, enabled }) => type === 'bot' && enabled);
}

/** Those it speaks by in its own account, for another one’s are judged there; undefined while they are not known. */
export function connectorsAtHome(
  app: AppState,
  { id, accountId }: Pick<Bot, 'id' | 'accountId'>,
): readonly Connector[] | undefined {
  const { ready, list } = app.rows('connectors');
  return ready ? list.filter((one) => botIdOf(one) === id && one.accountId === accountId) : undefined;
}

/** The API Access Keys that the escalation service takes, those of enabled people; undefined while they are not known. */
export function serviceKeys(app: AppState): readonly string[] | undefined {
  const users = app.rows('users');
  if (!users.ready) return undefined;
  return users.list.filter(({ type, enabled }) => type === 'human' && enabled).map(apiAccessKeyOf);
}

/** Who there is to take over a conversation: skills, and the bots that serve one. */
export function takersOf(app: AppState): Takers {
  const bots = app.rows('connectors').list.flatMap((connector) => {
    const bot = app.rows('bots').get(botIdOf(connector) ?? '');
    const skills = app.rows('users').get(connector.userId)?.skills ?? [];
    return bot ? skills.map((skill) => [skill, bot.name] as const) : [];
  });
  return { skills: app.rows('skills').list, bots: new Map(bots) };
}
