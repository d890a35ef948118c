import type { InferOutput } from 'valibot';
import type { Frozen } from './frozen';
import type { integrationDraft, storedIntegration } from './integration-schema';

export { integrationKinds } from './choices';

/** Hands a conversation to a skill. Name, id and message may hold variables. [S103] */
export type Integration = Frozen<InferOutput<typeof storedIntegration>>;
export type IntegrationDraft = InferOutput<typeof integrationDraft>;
export type IntegrationKind = Integration['kind'];
export type CustomDataField = Integration['customData'][number];

/** Satisfies a required text without showing anything. */
export const BLANK_MESSAGE = 'BLANK_MESSAGE';
