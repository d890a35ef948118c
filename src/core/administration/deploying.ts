import type { AccountSettings } from '#model/account';
import type { Bot } from '#model/bot';
import type { Campaign } from '#model/campaign';
import { botIdOf, type Connector } from '#model/connector';
import type { User } from '#model/user';
import { whyAddressRefused } from './account-settings';

/** What a bot takes before consumers meet it, one after the other. */
export type DeployStep =
  'bot-user' | 'enabled' | 'api-key' | 'skill' | 'engagement' | 'addresses' | 'added' | 'started';

/** One of them as it stands. */
export interface DeployCheck {
  readonly step: DeployStep;
  readonly isDone: boolean;
  /** The bot users that lack it, where it is about them. */
  readonly lacking: readonly User[];
}

interface Around {
  readonly users: readonly User[];
  readonly campaigns: readonly Campaign[];
  readonly connectors: readonly Connector[];
  readonly addresses: AccountSettings['addresses'];
}

/** How many conversations at once one connector should carry at most. [S130] */
export const loadPerConnector = 50;
const fewestInProduction = 2;

/** How many connectors carry so many conversations at once, and one of them the others’ when they go down. [AD14] */
export function connectorsFor(conversations: number): number {
  return Math.max(fewestInProduction, Math.ceil(conversations / loadPerConnector));
}

/** The connectors of one bot, and of no other. [AD13] */
export function connectorsOf(bot: Pick<Bot, 'id'>, connectors: readonly Connector[]): Connector[] {
  return connectors.filter((one) => botIdOf(one) === bot.id);
}

/** How far a bot is on its way to its consumers. Its users are those of its connectors; before there are any, the one who is furthest counts. [AD13] */
export function checkDeploying(bot: Pick<Bot, 'id' | 'accountId'>, around: Around): DeployCheck[] {
  const { users, connectors, campaigns, addresses } = around;
  const mine = connectorsOf(bot, connectors);
  const isSeated = (user: User) => mine.some(({ userId }) => userId === user.id);
  const isTaken = (user: User) => connectors.some(({ userId }) => userId === user.id);
  const isBot = ({ type, accountId }: User) => type === 'bot' && accountId === bot.accountId;
  let left = mine.length > 0 ? users.filter(isSeated) : users.filter((one) => isBot(one) && !isTaken(one));

  const check = (step: DeployStep, fits: (user: User) => boolean): DeployCheck => {
    const fit = left.filter(fits);
    const lacking = left.filter((user) => !fits(user));
    const isDone = mine.length > 0 ? lacking.length === 0 && fit.length > 0 : fit.length > 0;
    if (mine.length === 0 && fit.length > 0) left = fit;
    return { step, isDone, lacking: isDone ? [] : lacking };
  };
  const led = skillsWithEngagement(campaigns, bot.accountId);
  return [
    check('bot-user', () => true),
    check('enabled', ({ enabled }) => enabled),
    check('api-key', ({ login }) => login.method === 'api-key'),
    check('skill', ({ skills }) => skills.length > 0),
    check('engagement', ({ skills }) => skills.some((id) => led.has(id))),
    // Nobody needs to know of it where nothing is restricted.
    ...(addresses.restricted
      ? [{ step: 'addresses' as const, isDone: whyAddressRefused(addresses) === null, lacking: [] }]
      : []),
    { step: 'added', isDone: mine.length > 0, lacking: [] },
    { step: 'started', isDone: mine.some(({ wanted }) => wanted === 'running'), lacking: [] },
  ];
}

/** Where visitors are led to: an engagement counts once its campaign is published. */
function skillsWithEngagement(campaigns: readonly Campaign[], accountId: string): ReadonlySet<string> {
  const published = campaigns.filter((one) => one.accountId === accountId && one.publishedAt !== null);
  const routings = published.flatMap(({ engagements }) => engagements.map(({ routing }) => routing));
  return new Set(routings.flatMap((to) => (to.kind === 'specific-skill' ? [to.skillId] : [])));
}
