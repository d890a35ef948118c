declare const kind: unique symbol;

/** A string that only fits where an id of the same kind is wanted. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** Digits; also called site id and brand id. */
export type AccountId = Id<'Account'>;
/** Ten digits, shown only at the end of the skill's address. [S54] */
export type SkillId = Id<'Skill'>;
/** Digits. On the brand's wire `<account>.<user>`; see `User.pid` for the public one. */
export type UserId = Id<'User'>;
/** An account's first ones are named by account and role. */
export type ProfileId = Id<'Profile'>;
/** UUID by which consumers' clients know a user. */
export type UserPid = Id<'UserPid'>;
export type CampaignId = Id<'Campaign'>;
export type EngagementId = Id<'Engagement'>;
export type BotId = Id<'Bot'>;
export type DialogId = Id<'Dialog'>;
export type InteractionId = Id<'Interaction'>;
export type IntegrationId = Id<'Integration'>;
export type BotEnvironmentId = Id<'BotEnvironment'>;
export type EndpointId = Id<'Endpoint'>;
export type CallId = Id<'Call'>;
export type ResourceId = Id<'Resource'>;
export type TestId = Id<'Test'>;
export type ConnectorId = Id<'Connector'>;
export type ConsumerId = Id<'Consumer'>;
/** UUID; the main conversation dialog carries the same one. */
export type ConversationId = Id<'Conversation'>;
/** `<conversation>_<account>_<ms of offer>`. */
export type RingId = Id<'Ring'>;
export type BotRunId = Id<'BotRun'>;
/** One socket of one client. */
export type ClientId = Id<'Client'>;
export type SubscriptionId = Id<'Subscription'>;
/** Bearer token of a signed-in user. */
export type Bearer = Id<'Bearer'>;

/** The one place where text becomes an id. */
export function asId<I extends Id<string>>(text: string): I {
  return text as I;
}
