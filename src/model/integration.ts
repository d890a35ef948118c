import type { IntegrationId } from './ids';

export const integrationKinds = ['agent-escalation'] as const;
/** `agent-escalation` is the type *LivePerson Agent Escalation*. [S100] */
export type IntegrationKind = (typeof integrationKinds)[number];

export interface CustomDataField {
  readonly key: string;
  readonly value: string;
}

/** Hands a conversation to a skill. Name, id and message may hold variables. [S103] */
export interface Integration {
  readonly id: IntegrationId;
  readonly kind: IntegrationKind;
  readonly name: string;
  /** Response Data Variable Name. */
  readonly responseVariable: string;
  readonly skillName: string;
  readonly skillId: string;
  /** Message to User; `BLANK_MESSAGE` sends nothing. [S105] */
  readonly message: string;
  readonly customData: readonly CustomDataField[];
}

/** Satisfies a required text without showing anything. */
export const BLANK_MESSAGE = 'BLANK_MESSAGE';
