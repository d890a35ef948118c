import type { Attachment } from 'svelte/attachments';
import { float } from './float';
import type { Completions, TextField } from './completion';

/** Whether a field, by the nearest element that says so, is one whose text is completed. */
function isCompleted(target: EventTarget | null): target is TextField {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  return target.closest<HTMLElement>('[data-completes]')?.dataset['completes'] === 'yes';
}

/**
 * Offers in the fields inside how to go on with what stands before the caret, wherever `data-completes` says yes. What shows
 * it is fetched when there is first something to show. [UI71]
 */
export function completes(find: (before: string) => Completions | null): Attachment<HTMLElement> {
  return (box) => {
    let list: { show(field: TextField, found: Completions | null): void } | undefined;
    async function look({ target }: Event) {
      if (!isCompleted(target)) return;
      const found = () => {
        const { selectionStart: caret, selectionEnd, value } = target;
        return caret !== null && caret === selectionEnd ? find(value.slice(0, caret)) : null;
      };
      if (!list && !found()) return;
      list ??= new (await import('./completion-list')).CompletionList(box, float);
      list.show(target, found());
    }
    const listen = (event: Event) => void look(event);
    box.addEventListener('input', listen);
    return () => box.removeEventListener('input', listen);
  };
}
