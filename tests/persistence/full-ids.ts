import { asId, type AccountId, type ConversationId, type Id, type SkillId, type UserId } from '#model/ids';

export const id = <I extends Id<string>>(text: string) => asId<I>(text);
export const accountId = id<AccountId>('78901234');
export const skillIds = { bot: id<SkillId>('4012345678'), human: id<SkillId>('1012345678') };
export const userIds = { bot: id<UserId>('3001'), human: id<UserId>('2001') };
export const conversationIds = {
  waiting: id<ConversationId>('c-waiting'),
  ringing: id<ConversationId>('c-ringing'),
  assigned: id<ConversationId>('c-assigned'),
  ended: id<ConversationId>('c-ended'),
};
