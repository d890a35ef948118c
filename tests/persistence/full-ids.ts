import { asId, type AccountId, type ConversationId, type Id, type SkillId, type UserId } from '#model/ids';

export const id = <I extends Id<string>>(text: string) => asId<I>(text);
export const accountId = id<AccountId>('78901234');
export const skillIds = { bot: id<SkillId>('4012345678'), human: id<SkillId>('1012345678') };
export const userIds = {
  human: id<UserId>('2001'),
  away: id<UserId>('2002'),
  bot: id<UserId>('3001'),
  spare: id<UserId>('3002'),
  /** A bot user no connector has taken. */
  unused: id<UserId>('3003'),
};
export const conversationIds = {
  ended: id<ConversationId>('c-ended'),
  assigned: id<ConversationId>('c-assigned'),
  withBot: id<ConversationId>('c-with-bot'),
  waiting: id<ConversationId>('c-waiting'),
  ringing: id<ConversationId>('c-ringing'),
};
/** Another account in the same world: nothing of it may be mixed up with ours. */
export const neighbour = {
  accountId: id<AccountId>('78909999'),
  skill: id<SkillId>('5012345678'),
  user: id<UserId>('6001'),
  bot: id<UserId>('6002'),
  conversation: id<ConversationId>('c-next-door'),
};
