import type { InteractionKind, KindOf } from '../interaction';
import { interactionKinds } from './kinds';
import type { Role } from './spec';

export function roleOf(kind: InteractionKind): Role {
  return interactionKinds[kind].role;
}

/** Whether an interaction is this in its dialog. */
export function hasRole<T extends { readonly kind: InteractionKind }, R extends Role>(
  interaction: T,
  role: R,
): interaction is Extract<T, { readonly kind: KindOf<R> }> {
  return roleOf(interaction.kind) === role;
}
