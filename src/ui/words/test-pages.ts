import type { ConversationKind } from '#model/campaign';
import { toPath } from '../parse-route';

/** Where a kind of conversation is tried, and what that is called. */
export const testPages: Readonly<Record<ConversationKind, { path: string; name: string }>> = {
  chat: { path: 'visitor-page', name: 'visitor page' },
  messaging: { path: 'messaging-page', name: 'page for Messaging' },
};

/** The page on which a kind of conversation is tried, for an account. [S134] [S135] [VP13] */
export function pageOf(kind: ConversationKind, siteId: string, engagement?: string): string {
  return toPath([testPages[kind].path, ''], { siteid: siteId, ...(engagement && { engagement }) });
}
