import type { Result } from '#base/result';
import { failureText, type Failure } from './failure-text';
import { toasts } from './toasts.svelte';

/** Tells what was deleted, and offers it back for as long as the sentence stands. */
export function sayDeleted(text: string, bringBack: () => Promise<Result<unknown, Failure>>): void {
  async function undo() {
    const answer = await bringBack();
    if (answer.ok) toasts.show({ text: 'It is back.', tone: 'success' });
    else toasts.show({ text: failureText(answer.failure), tone: 'error' });
  }
  toasts.show({ text, tone: 'success', undo: () => void undo() });
}
