import type { Component } from 'svelte';
import type { IntegrationKind } from '#model/integration';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import ApiFields from './ApiFields.svelte';
import EmailFields from './EmailFields.svelte';
import EscalationFields from './EscalationFields.svelte';
import FileFields from './FileFields.svelte';
import type { IntegrationForm } from './integration-form.svelte';
import KnowledgeFields from './KnowledgeFields.svelte';
import LambdaFields from './LambdaFields.svelte';
import UnknownFields from './UnknownFields.svelte';

export interface FieldsProps {
  readonly form: IntegrationForm;
  readonly skills: readonly Skill[];
  /** The users the bot signs in as. */
  readonly players: readonly User[];
}

/** The fields that only this type has. One line a kind. */
export const typeFields: { readonly [Kind in IntegrationKind]: Component<FieldsProps> } = {
  'agent-escalation': EscalationFields,
  api: ApiFields,
  email: EmailFields,
  file: FileFields,
  lambda: LambdaFields,
  'knowledge-base': KnowledgeFields,
  unknown: UnknownFields,
};
