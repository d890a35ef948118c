import { tick } from 'svelte';

/** Brings the first field of this interaction that holds something wrong into sight, in its card or in the details. */
export async function focusInvalid(interactionId: string): Promise<void> {
  await tick();
  document
    .querySelector<HTMLElement>(`[data-interaction="${CSS.escape(interactionId)}"] [aria-invalid]`)
    ?.focus();
}
