import type { ConversationView, ParticipantView } from './views';
import { participantRoles } from './wire-words';

/** What the two dialects write differently into the same change. */
export interface ConversationParts {
  /** The id by which participants are known on this socket. */
  readonly idOf: (participant: ParticipantView) => string;
  readonly participants: unknown;
  readonly lastContent: object | null;
}

/** The `result` of a change, whole on UPSERT and DELETE alike: clients read it without asking. [PR9] */
export function writeConversation(
  view: ConversationView,
  { idOf, participants, lastContent }: ConversationParts,
): object {
  const { id, accountId, skillId, startedAt, endedAt, updatedAt, campaign } = view;
  const state = view.open ? 'OPEN' : 'CLOSE';
  const ended = endedAt === null ? {} : { endTs: endedAt };
  return {
    convId: id,
    effectiveTTR: view.answerDueAt ?? -1,
    conversationDetails: {
      convId: id,
      skillId,
      brandId: accountId,
      participants,
      participantsPId: byRole(view.participants, ({ pid }) => pid),
      dialogs: [
        {
          dialogId: id,
          // In the order of the lists above: clients pair them by position within a role.
          participantsDetails: view.participants.map((one) => ({
            id: idOf(one),
            role: one.role,
            state: 'ACTIVE',
          })),
          dialogType: 'MAIN',
          channelType: 'MESSAGING',
          state,
          creationTs: startedAt,
          ...ended,
          metaDataLastUpdateTs: updatedAt,
          ...closing(view),
        },
      ],
      state,
      stage: state,
      ...(view.closeReason && { closeReason: view.closeReason.toUpperCase() }),
      startTs: startedAt,
      ...ended,
      metaDataLastUpdateTs: updatedAt,
      firstConversation: false,
      csatRate: 0,
      ttr: { ttrType: view.ttr.type, value: view.ttr.seconds },
      note: '',
      ...(campaign && {
        campaignInfo: {
          campaignId: asNumber(campaign.campaignId),
          engagementId: asNumber(campaign.engagementId),
        },
      }),
      context: { type: 'SharkContext', lang: 'en-US' },
      conversationHandlerDetails: { accountId, skillId },
    },
    ...(lastContent && { lastContentEventNotification: lastContent }),
    numberOfunreadMessages: view.unread,
    lastUpdateTime: updatedAt,
  };
}

/** Ids under every role there is, empty ones too. */
export function byRole(
  participants: readonly ParticipantView[],
  idOf: (participant: ParticipantView) => string,
): Record<string, string[]> {
  return Object.fromEntries(
    participantRoles.map((role) => [role, participants.filter((one) => one.role === role).map(idOf)]),
  );
}

/** The wire knows two who close a dialog. */
function closing({ closeReason }: ConversationView): object {
  if (closeReason !== 'agent' && closeReason !== 'consumer') return {};
  return { closedBy: closeReason.toUpperCase(), closedCause: `Closed by ${closeReason}` };
}

/** Ids of campaigns and engagements are numbers on the wire. */
function asNumber(id: string): number | string {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id;
}
