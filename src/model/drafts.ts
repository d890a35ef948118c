import * as v from 'valibot';
import {
  campaignEntries,
  connectorEntries,
  engagementEntries,
  integrationEntries,
  skillEntries,
  userEntries,
} from './entries';
import type { Id } from './ids';
import { id, judgedByHandlers as reading } from './schema-parts';

/** What is typed about each noun, as commands carry it; `id: null` for something new. */
export const skillDraft = v.object({ id: v.nullable(id<Id<'Skill'>>()), ...skillEntries(reading) });
export const userDraft = v.object({ id: v.nullable(id<Id<'User'>>()), ...userEntries(reading) });
const engagementDraft = v.object({ id: v.nullable(id<Id<'Engagement'>>()), ...engagementEntries(reading) });
export const campaignDraft = v.object({
  id: v.nullable(id<Id<'Campaign'>>()),
  ...campaignEntries(reading, engagementDraft),
});
export const integrationDraft = v.object({
  id: v.nullable(id<Id<'Integration'>>()),
  ...integrationEntries(reading),
});
export const connectorDraft = v.object({ id: v.nullable(id<Id<'Connector'>>()), ...connectorEntries });

export type SkillDraft = v.InferOutput<typeof skillDraft>;
export type UserDraft = v.InferOutput<typeof userDraft>;
export type CampaignDraft = v.InferOutput<typeof campaignDraft>;
export type EngagementDraft = v.InferOutput<typeof engagementDraft>;
export type IntegrationDraft = v.InferOutput<typeof integrationDraft>;
export type ConnectorDraft = v.InferOutput<typeof connectorDraft>;
