import type { DialogId } from './ids';
import type { Interaction } from './interaction';

export const dialogKinds = ['standard', 'fallback'] as const;
/** `standard` is what authors call a regular dialog; a bot has at most one `fallback`. */
export type DialogKind = (typeof dialogKinds)[number];

/** A bot's flow: interactions in order, the User Says first. (The wire's own dialog is a `ConversationDialog`.) */
export interface Dialog {
  readonly id: DialogId;
  readonly name: string;
  readonly kind: DialogKind;
  readonly enabled: boolean;
  readonly interactions: readonly Interaction[];
}
