import type { Attachment } from 'svelte/attachments';
import { onKeys } from './on-keys';

/** Shows the given words beside the element on hover and keyboard focus. For eyes only: the name must be on the element. */
export function tooltip(
  words: string | undefined,
  side: 'below' | 'right' = 'below',
): Attachment<HTMLElement> {
  return (element) => {
    if (!words) return;
    const watch = new AbortController();
    const { signal } = watch;
    let shown: HTMLElement | undefined;
    const hide = () => {
      shown?.remove();
      shown = undefined;
    };
    const show = () => {
      if (shown) return;
      shown = document.createElement('div');
      shown.className = 'float float-tooltip';
      shown.popover = 'manual';
      shown.ariaHidden = 'true';
      shown.textContent = words;
      document.body.append(shown);
      shown.showPopover();
      place(shown, element, side);
    };
    element.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(), { signal });
    element.addEventListener('focus', () => element.matches(':focus-visible') && show(), { signal });
    for (const end of ['pointerleave', 'blur', 'pointerdown'])
      element.addEventListener(end, hide, { signal });
    window.addEventListener(
      'keydown',
      onKeys((event) => event.key === 'Escape' && hide()),
      { signal },
    );
    return () => {
      watch.abort();
      hide();
    };
  };
}

const gap = 6;

function place(tip: HTMLElement, element: HTMLElement, side: 'below' | 'right'): void {
  const at = element.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const below = at.bottom + gap + height < window.innerHeight ? at.bottom + gap : at.top - gap - height;
  const left = side === 'right' ? at.right + gap : at.left + at.width / 2 - width / 2;
  const top = side === 'right' ? at.top + at.height / 2 - height / 2 : below;
  tip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  tip.style.top = `${Math.max(4, top)}px`;
}
