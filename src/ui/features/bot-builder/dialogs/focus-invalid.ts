import { tick } from 'svelte';
import { showWrong } from '../../../kit/show-wrong';

/** Leads to the first field of this interaction that holds something wrong, in its card or in the details. */
export async function focusInvalid(interactionId: string): Promise<void> {
  await tick();
  const parts = document.querySelectorAll(`[data-interaction="${CSS.escape(interactionId)}"]`);
  const part = [...parts].find((one) => one.querySelector('[aria-invalid]')) ?? parts[0];
  if (part) showWrong(part);
}
