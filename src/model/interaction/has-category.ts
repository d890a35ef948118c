import type { InteractionKind, KindOf } from '../interaction';
import { interactionKinds } from './kinds';
import type { Category } from './spec';

export function categoryOf(kind: InteractionKind): Category {
  return interactionKinds[kind].category;
}

/** Whether an interaction is this in its dialog. */
export function hasCategory<T extends { readonly kind: InteractionKind }, R extends Category>(
  interaction: T,
  category: R,
): interaction is Extract<T, { readonly kind: KindOf<R> }> {
  return categoryOf(interaction.kind) === category;
}
