import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { CampaignId, ConversationId, EngagementId, RingId, SkillId, SubscriptionId } from '#model/ids';
import { profileNameLimit } from './limits';
import { conversationKeys, parseEvent, readAudience } from './parse-event';
import { parseFieldChanges } from './parse-field-changes';
import { malformed, needId, readId, readSkill } from './parse-id';
import { fieldsOf, isObject, asList, asOneOf, asText, wholeNumber, type Json } from './read-json';
import type { Request, RequestName } from './requests';
import { readAvailability } from './wire-words';

type Parsed<N extends RequestName> = Result<Extract<Request, { name: N }>, Failure>;

/** How each verb's body (and, for one, its headers) is read. */
export const parseBody: { readonly [N in RequestName]: (body: Json, frame: Json) => Parsed<N> } = {
  'init-connection': (_body, frame) => {
    const isToken = (header: Json) => /(^|\.)ConsumerAuthentication$/.test(asText(header['type']) ?? '');
    const jwt = asText(asList(frame['headers']).filter(isObject).find(isToken)?.['jwt']);
    return jwt === null
      ? malformed('the header ConsumerAuthentication with a jwt is missing')
      : ok({ name: 'init-connection', jwt });
  },

  'get-clock': () => ok({ name: 'get-clock' }),

  'subscribe-conversations': (body) => {
    const states = asList(body['stage'] ?? body['convState'])
      .map((state) => asOneOf(['OPEN', 'CLOSE'], state))
      .filter((state) => state !== null);
    const sent = asList(body['agentIds']);
    const agents = sent.map((id) => readId(id)).filter((id) => id !== null);
    return ok({
      name: 'subscribe-conversations',
      states: states.length > 0 ? states : ['OPEN', 'CLOSE'],
      agents: sent.length > 0 ? agents : null,
    });
  },

  'unsubscribe-conversations': (body) => {
    const id = needId<SubscriptionId>(body, 'subscriptionId');
    return id.ok ? ok({ name: 'unsubscribe-conversations', subscriptionId: id.value }) : id;
  },

  'request-conversation': (body) => {
    const skill = readSkill<SkillId>(body['skillId']);
    if (!skill.ok) return skill;
    const campaign = readCampaign(fieldsOf(body['campaignInfo']));
    return campaign.ok
      ? ok({ name: 'request-conversation', skillId: skill.value, campaign: campaign.value })
      : campaign;
  },

  'publish-event': (body) => {
    const id = needId<ConversationId>(body, ...conversationKeys);
    if (!id.ok) return id;
    const event = parseEvent(body['event']);
    if (!event.ok) return event;
    return ok({
      name: 'publish-event',
      conversationId: id.value,
      audience: readAudience(body),
      event: event.value,
    });
  },

  'subscribe-messages': (body) => {
    const id = needId<ConversationId>(body, ...conversationKeys);
    if (!id.ok) return id;
    return ok({
      name: 'subscribe-messages',
      conversationId: id.value,
      fromSequence: readSequence(body['fromSeq']),
    });
  },

  // Clients mean "from this one on" by both names.
  'query-messages': (body) => {
    const id = needId<ConversationId>(body, ...conversationKeys);
    if (!id.ok) return id;
    const fromSequence = readSequence(body['newerThanSequence'] ?? body['fromSeq']);
    return ok({ name: 'query-messages', conversationId: id.value, fromSequence });
  },

  'update-conversation': (body) => {
    const id = needId<ConversationId>(body, 'conversationId', 'dialogId');
    if (!id.ok) return id;
    const changes = parseFieldChanges(body['conversationField']);
    if (!changes.ok) return changes;
    return ok({ name: 'update-conversation', conversationId: id.value, changes: changes.value });
  },

  'subscribe-routing': () => ok({ name: 'subscribe-routing' }),

  'update-ring': (body) => {
    const id = needId<RingId>(body, 'ringId');
    if (!id.ok) return id;
    const state = asOneOf(['ACCEPTED', 'REJECTED'], body['ringState']);
    if (state === null) return malformed('ringState must be ACCEPTED or REJECTED');
    return ok({
      name: 'update-ring',
      ringId: id.value,
      answer: state === 'ACCEPTED' ? 'accepted' : 'rejected',
    });
  },

  'set-agent-state': (body) => {
    const state = readAvailability(body['availability']);
    return state === null ? malformed('availability is unknown') : ok({ name: 'set-agent-state', state });
  },

  'subscribe-agent-state': () => ok({ name: 'subscribe-agent-state' }),

  'get-profile': (body) => {
    const sent = body['userId'];
    if (sent === undefined || sent === null || sent === '') return ok({ name: 'get-profile', person: null });
    const person = readId(sent);
    return person === null ? malformed('userId is no id') : ok({ name: 'get-profile', person });
  },

  'set-profile': (body) => {
    const firstName = asText(body['firstName']) ?? '';
    const lastName = asText(body['lastName']) ?? '';
    const length = Math.max(firstName.length, lastName.length);
    if (length > profileNameLimit)
      return fail('text-too-long', { what: 'A name', limit: profileNameLimit, length });
    return ok({ name: 'set-profile', firstName, lastName });
  },
};

function readSequence(value: unknown): number {
  return Math.max(0, wholeNumber(value) ?? 0);
}

/** The engagement a consumer comes by, named in full; null for one who comes by none. */
function readCampaign(
  info: Json,
): Result<Extract<Request, { name: 'request-conversation' }>['campaign'], Failure> {
  const none = [undefined, null, ''] as readonly unknown[];
  if (none.includes(info['campaignId']) && none.includes(info['engagementId'])) return ok(null);
  const campaignId = needId<CampaignId>(info, 'campaignId');
  if (!campaignId.ok) return campaignId;
  const engagementId = needId<EngagementId>(info, 'engagementId');
  return engagementId.ok
    ? ok({ campaignId: campaignId.value, engagementId: engagementId.value })
    : engagementId;
}
