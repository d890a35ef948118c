import { originOf } from '#model/allowed-host';
import { escalationServiceAt } from '#model/escalation-services';
import type { Account } from '#model/account';
import type { Bot } from '#model/bot';
import { botIdOf, botOf, type Connector, type ConnectorDraft } from '#model/connector';
import type { Plays } from '#model/connector/player-kind';
import { playerKindOf } from '#model/connector/player-kinds';
import { failureOf, type Failure } from '#model/failure';
import { failureAt } from '#model/field-failure';
import type { AccountId, BotId, SkillId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { settingsOfAccount, whyNoBotConnectors, whyOtherType } from './account-settings';
import { isSamePerson, whyNotEnter } from './entering';

/** Whether who speaks for this account can sign in as that user. [S171] */
export function canSeat(user: User, accountId: AccountId, plays: Pick<Plays, 'kind'>): boolean {
  return user.accountId === accountId && fits(user, plays) && user.enabled;
}

function fits({ type }: User, plays: Pick<Plays, 'kind'>): boolean {
  return playerKindOf(plays).seats.includes(type);
}

/** Whose it is to change: the account of the bot that speaks by it, whichever account it is for; of what is no bot, that one. [AD41] */
export function ownerOf(
  connector: Pick<Connector, 'accountId' | 'plays'>,
  bots: Readonly<Record<BotId, Bot>>,
): AccountId {
  return botOf(bots, connector)?.accountId ?? connector.accountId;
}

/** Why a connector can be neither changed nor deleted now. [AD5] */
export function whyFixed({ wanted }: Pick<Connector, 'wanted'>): Failure | null {
  return wanted === 'running' ? failureOf('connector-running') : null;
}

/** Why a connector's bot user cannot sign in. [AD5] */
export function whyNoSeat(user: User | undefined): Failure | null {
  if (!user) return failureOf('not-found', { what: 'The bot user of this connector' });
  return user.enabled ? null : failureOf('user-disabled', { name: user.loginName });
}

/** What is wrong with the skill a silent bot passes conversations on to; null when nothing is, or none is named. [AD10] */
export function checkFallback(
  { fallbackSkillId, accountId }: Pick<ConnectorDraft, 'fallbackSkillId' | 'accountId'>,
  skills: Readonly<Record<SkillId, Skill>>,
): Failure | null {
  if (!fallbackSkillId || skills[fallbackSkillId]?.accountId === accountId) return null;
  return failureAt('fallbackSkillId', 'not-found', { what: 'A skill with this ID' });
}

/** What is wrong with the skill that who speaks passes conversations on to; null when nothing is, or none is needed. [CN57] */
export function checkEscalation(
  { plays, accountId }: Pick<ConnectorDraft, 'plays' | 'accountId'>,
  skills: Readonly<Record<SkillId, Skill>>,
): Failure | null {
  const skillId = playerKindOf(plays).skillIdOf(plays);
  if (skillId === null || skills[skillId]?.accountId === accountId) return null;
  return failureAt('plays', 'not-found', { what: 'The skill of Setup Escalation' });
}

/** What is wrong with the address a connector posts to; null when nothing is, or none is named. [CN47] */
export function checkWebhook({
  externalWebhookUrl: url = '',
}: Pick<ConnectorDraft, 'externalWebhookUrl'>): Failure | null {
  if (url === '' || (originOf(url) !== null && !escalationServiceAt(url))) return null;
  return failureAt('externalWebhookUrl', 'bad-input', {
    what: 'The External Webhook URL must be a whole address outside of the platform, such as https://bot.example/hook.',
  });
}

/** Whether who asks has made that user, as who they are here or as who they are in another account. [AC6] */
function isMaker({ createdBy }: User, me: User, users: readonly User[]): boolean {
  if (createdBy === me.id) return true;
  const maker = users.find(({ id }) => id === createdBy);
  return maker !== undefined && isSamePerson(maker, me);
}

interface Around {
  readonly me: User | undefined;
  /** The account of who asks: its settings say how they have come. */
  readonly home: Account | undefined;
  readonly users: readonly User[];
  readonly bot: Bot | undefined;
  readonly account: Account | undefined;
  readonly user: User | undefined;
  readonly connectors: readonly Connector[];
  readonly bots: readonly Bot[];
}

/** Why who speaks cannot sit in this user's seat; null when they can. [S171] [S207] [S181] */
export function checkSeat(draft: ConnectorDraft, around: Around): Failure | null {
  const { me, home, users, bot, account, user, connectors, bots } = around;
  const needsBot = botIdOf(draft) !== null;
  if (needsBot && !bot) return failureOf('not-found', { what: 'This bot' });
  if (!account) return failureAt('accountId', 'site-unknown', { siteId: draft.accountId });
  const people = users.filter(({ type }) => type === 'human');
  const out = me && whyNotEnter(account.id, { me, people, addresses: settingsOfAccount(home).addresses });
  if (out) return failureAt('accountId', 'bad-input', { what: out });
  const isNewEngine = draft.plays.kind === 'engine' && !connectors.some(({ id }) => id === draft.id);
  const off = isNewEngine ? whyNoBotConnectors(settingsOfAccount(account)) : null;
  if (off) return failureAt('plays', 'bad-input', { what: off });
  if (!user || user.accountId !== account.id)
    return failureAt('userId', 'not-found', { what: 'This bot user' });
  const otherType = whyOtherType(settingsOfAccount(account), draft.conversationKind);
  if (otherType) return failureAt('conversationKind', 'bad-input', { what: otherType });
  const name = user.loginName;
  if (!fits(user, draft.plays)) return failureAt('userId', playerKindOf(draft.plays).wrongUser, { name });
  if (!user.enabled) return failureAt('userId', 'user-disabled', { name });
  const isSeated = connectors.some(({ id, userId }) => id === draft.id && userId === user.id);
  if (me && !isSeated && user.createdBy !== null && !isMaker(user, me, users))
    return failureAt('userId', 'user-not-yours', { name });
  const other = connectors.find((one) => one.userId === user.id && one.id !== draft.id);
  if (!other) return null;
  const taker = bots.find(({ id }) => id === botIdOf(other));
  return failureAt('userId', 'user-taken', {
    name,
    taker: taker ? `the bot “${taker.name}”` : 'an outside engine',
  });
}
