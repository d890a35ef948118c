import type { ConversationKind } from '#model/campaign';
import { takes } from '#model/queue';
import type { User } from '#model/user';

const places = {
  chat: 'takes no chats: give it more than 1 under “Max no. live chats”',
  messaging:
    'takes no messaging conversations: give it a Custom Setting greater than 0 under “Max no. messaging conversations”',
} as const;

/** Why conversations of the type its connector is for will not come to this user; null where they will. [AD19] */
export function whyNoPlaces(user: User, kind: ConversationKind): string | null {
  return takes(user, kind) ? null : `${user.loginName} ${places[kind]}.`;
}
