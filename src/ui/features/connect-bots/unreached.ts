import type { Campaign } from '#model/campaign';
import type { Connector } from '#model/connector';
import type { User } from '#model/user';
import { kindWords } from '../../words/conversation-kinds';

/** What is wrong, and where it is changed. */
export interface Unreached {
  readonly text: string;
  readonly link: { readonly label: string; readonly path: string };
}

/** Why no visitor gets to a running bot by themselves; null where one does, and while it is not to run. [AE224] */
export function whyUnreached(
  { wanted, accountId, conversationKind }: Pick<Connector, 'wanted' | 'accountId' | 'conversationKind'>,
  user: Pick<User, 'id' | 'skills'> | undefined,
  campaigns: readonly Campaign[],
): Unreached | null {
  if (wanted !== 'running' || !user) return null;
  const leads = campaigns.some(
    (campaign) =>
      campaign.accountId === accountId &&
      campaign.publishedAt !== null &&
      campaign.engagements.some(
        ({ conversationKind: kind, routing }) =>
          kind === conversationKind &&
          (routing.kind === 'all-skills' || user.skills.includes(routing.skillId)),
      ),
  );
  if (leads) return null;
  const { type } = kindWords[conversationKind];
  return user.skills.length === 0
    ? {
        text: 'Its user has no skill that an engagement could lead to.',
        link: { label: 'Give it one', path: `/a/${accountId}/um!users/${user.id}` },
      }
    : {
        text: `No published engagement of the type ${type} leads to a skill of it: it has only what is transferred to it. Set the routing of an engagement to that skill, and publish its campaign.`,
        link: { label: 'Open the campaigns', path: `/a/${accountId}/campaigns` },
      };
}
