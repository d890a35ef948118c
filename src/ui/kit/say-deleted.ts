import type { Result } from '#base/result';
import type { Restored } from '#contract/command';
import { failureText, type ReadableFailure } from './failure-text';
import { toasts } from './toasts.svelte';

/** What brings something back; it tells what is not as it was. */
export type BringBack = () => Promise<Result<Restored, ReadableFailure>>;

/** Tells what was deleted, and offers it back for as long as the sentence stands; a refused Undo can be tried again. */
export function sayDeleted(text: string, bringBack: BringBack): void {
  async function undo() {
    const answer = await bringBack();
    if (!answer.ok) {
      const why = failureText(answer.failure);
      return toasts.show({ text: `${text} It did not come back: ${why}`, tone: 'error', undo: again });
    }
    const { differs } = answer.value;
    if (differs.length === 0) toasts.show({ text: 'It is back.', tone: 'success' });
    else toasts.show({ text: `It is back, but not as it was: ${differs.join('; ')}.` });
  }
  const again = () => void undo();
  toasts.show({ text, tone: 'success', undo: again });
}
