import type { RequestName } from '#core/protocol/requests';
import { accountId, conversationIds, skillIds, userIds } from '../persistence/full-ids';

const dialogId = conversationIds.withBot;
const event = { type: 'ContentEvent', contentType: 'text/plain', message: 'hello' };
const ringId = `${conversationIds.ringing}_${accountId}_62000`;

/** A body of each verb: one that is missing does not compile. */
export const sampleRequests: { readonly [N in RequestName]: readonly object[] } = {
  'init-connection': [{}],
  'get-clock': [{}],
  'subscribe-conversations': [{ convState: ['OPEN'], agentIds: [`${accountId}.${userIds.human}`] }],
  'unsubscribe-conversations': [{ subscriptionId: 'none' }],
  'request-conversation': [
    { skillId: skillIds.human },
    { campaignInfo: { campaignId: 'campaign', engagementId: 'e2' } },
  ],
  'publish-event': [
    { dialogId, event },
    { dialogId, event: { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [0] } },
    { dialogId, event: { type: 'ChatStateEvent', chatState: 'COMPOSING' } },
  ],
  'subscribe-messages': [{ dialogId, fromSeq: 0 }],
  'query-messages': [{ dialogId, newerThanSequence: 0 }],
  'update-conversation': [
    {
      conversationId: dialogId,
      conversationField: [
        { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT', userId: '' },
        { field: 'Skill', type: 'UPDATE', skill: skillIds.human },
      ],
    },
    {
      conversationId: dialogId,
      conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
    },
  ],
  'subscribe-routing': [{}],
  'update-ring': [{ ringId, ringState: 'REJECTED' }],
  'set-agent-state': [{ availability: 'AWAY', channels: ['MESSAGING'] }],
  'subscribe-agent-state': [{}],
  'get-profile': [{ userId: `${accountId}.${userIds.human}` }],
  'set-profile': [{ firstName: 'Vic', lastName: 'Tor' }],
};
