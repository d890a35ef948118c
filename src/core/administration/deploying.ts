import type { AccountSettings } from '#model/account';
import type { Bot } from '#model/bot';
import type { Campaign, ConversationKind, Engagement } from '#model/campaign';
import { conversationKinds } from '#model/choices';
import { botIdOf, type Connector } from '#model/connector';
import type { AccountId, SkillId } from '#model/ids';
import { takes } from '#model/queue';
import type { User } from '#model/user';
import { whyAddressRefused, whyOtherType } from './account-settings';

/** What a bot takes before consumers meet it, one after the other. */
export type DeployStep =
  | 'bot-user'
  | 'enabled'
  | 'api-key'
  | 'skill'
  | 'places'
  | 'engagement'
  | 'type'
  | 'addresses'
  | 'added'
  | 'started';

/** One of them as it stands. */
export interface DeployCheck {
  readonly step: DeployStep;
  readonly isDone: boolean;
  /** The bot users that lack it, where it is about them. */
  readonly lacking: readonly User[];
  /** The account that it is about, where it is about one. */
  readonly accountId?: AccountId;
  /** The engagements that stand in its way. */
  readonly strange?: readonly Engagement[];
}

interface Around {
  readonly users: readonly User[];
  readonly campaigns: readonly Campaign[];
  readonly connectors: readonly Connector[];
  readonly settingsOf: (of: AccountId) => AccountSettings;
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

/** How far whoever speaks by these connectors is on the way to consumers. Its users are those of the connectors; before there are any, the one who is furthest counts. [AD13] */
export function checkDeploying(own: AccountId, mine: readonly Connector[], around: Around): DeployCheck[] {
  const { users, connectors, campaigns, settingsOf } = around;
  const isSeated = (user: User) => mine.some(({ userId }) => userId === user.id);
  const isTaken = (user: User) => connectors.some(({ userId }) => userId === user.id);
  const isBot = ({ type, accountId }: User) => type === 'bot' && accountId === own;
  let left = mine.length > 0 ? users.filter(isSeated) : users.filter((one) => isBot(one) && !isTaken(one));

  const check = (step: DeployStep, fits: (user: User) => boolean): DeployCheck => {
    const fit = left.filter(fits);
    const lacking = left.filter((user) => !fits(user));
    const isDone = mine.length > 0 ? lacking.length === 0 && fit.length > 0 : fit.length > 0;
    if (mine.length === 0 && fit.length > 0) left = fit;
    return { step, isDone, lacking: isDone ? [] : lacking };
  };
  const accounts = mine.length > 0 ? [...new Set(mine.map(({ accountId }) => accountId))] : [own];
  const live = publishedIn(accounts, campaigns);
  const led = new Set(live.flatMap(({ routing }) => skillOf(routing) ?? []));
  /** The kinds of conversations a user is there for. */
  const kindsOf = (user: User) => {
    const seated = mine.filter(({ userId }) => userId === user.id).map((one) => one.conversationKind);
    return seated.length > 0 ? seated : kindsOfAccount(settingsOf(user.accountId));
  };
  return [
    check('bot-user', () => true),
    check('enabled', ({ enabled }) => enabled),
    check('api-key', ({ login }) => login.method === 'api-key'),
    check('skill', ({ skills }) => skills.length > 0),
    check('places', (user) =>
      mine.length > 0
        ? kindsOf(user).every((kind) => takes(user, kind))
        : kindsOf(user).some((kind) => takes(user, kind)),
    ),
    check('engagement', ({ skills }) => skills.some((id) => led.has(id))),
    ...accounts.flatMap((accountId) => {
      const settings = settingsOf(accountId);
      const here = { accountId, lacking: [] };
      return [
        ...checkType(accountId, settings, mine, publishedIn([accountId], campaigns)),
        // Nobody needs to know of it where nothing is restricted.
        ...(settings.addresses.restricted
          ? [
              {
                ...here,
                step: 'addresses' as const,
                isDone: whyAddressRefused(settings.addresses) === null,
              },
            ]
          : []),
      ];
    }),
    { step: 'added', isDone: mine.length > 0, lacking: [] },
    { step: 'started', isDone: mine.some(({ wanted }) => wanted === 'running'), lacking: [] },
  ];
}

/** Whether all that is of a type is of its account’s; nobody needs to know of it where an account is for both. [AD43] [S179] */
function checkType(
  accountId: AccountId,
  settings: AccountSettings,
  mine: readonly Connector[],
  published: readonly Engagement[],
): DeployCheck[] {
  if (settings.conversationType === 'both') return [];
  const isOther = ({ conversationKind }: Pick<Connector, 'conversationKind'>) =>
    whyOtherType(settings, conversationKind) !== null;
  const strange = published.filter(isOther);
  const isDone = strange.length === 0 && !mine.some((one) => one.accountId === accountId && isOther(one));
  return [{ step: 'type', isDone, lacking: [], accountId, strange }];
}

function kindsOfAccount({ conversationType: type }: AccountSettings): readonly ConversationKind[] {
  return type === 'both' ? conversationKinds : [type];
}

function skillOf(routing: Engagement['routing']): SkillId | null {
  return routing.kind === 'specific-skill' ? routing.skillId : null;
}

/** Where visitors are led to: an engagement counts once its campaign is published. */
function publishedIn(accounts: readonly AccountId[], campaigns: readonly Campaign[]): Engagement[] {
  return campaigns
    .filter((one) => accounts.includes(one.accountId) && one.publishedAt !== null)
    .flatMap(({ engagements }) => engagements);
}
