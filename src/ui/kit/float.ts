import type { Attachment } from 'svelte/attachments';
import { onKeys } from './on-keys';

/** Where a floating part stands and what puts it away. */
export interface FloatOptions {
  /** The element it belongs to. */
  readonly anchor: () => HTMLElement | undefined;
  /** Which edge of the anchor it keeps to. */
  readonly align?: 'start' | 'end' | undefined;
  readonly matchWidth?: boolean | undefined;
  /** Pressed outside, Escape, or the focus went elsewhere. */
  readonly onclose?: ((reason: 'outside' | 'escape') => void) | undefined;
}

const gap = 4;
const edge = 8;

/** Shows a `popover="manual"` element in the top layer beside its anchor for as long as it is mounted. */
export function float(options: FloatOptions): Attachment<HTMLElement> {
  return (element) => {
    const anchor = options.anchor();
    if (!anchor) return;
    const place = () => placeBeside(element, anchor, options);
    element.showPopover();
    place();

    const watch = new AbortController();
    const { signal } = watch;
    const resized = new ResizeObserver(place);
    resized.observe(element);
    resized.observe(anchor);
    window.addEventListener('scroll', place, { capture: true, passive: true, signal });
    window.addEventListener('resize', place, { signal });
    if (options.onclose) closeWhenDone(element, anchor, options.onclose, signal);
    return () => {
      watch.abort();
      resized.disconnect();
    };
  };
}

function closeWhenDone(
  element: HTMLElement,
  anchor: HTMLElement,
  onclose: (reason: 'outside' | 'escape') => void,
  signal: AbortSignal,
): void {
  const within = (target: EventTarget | null) =>
    target instanceof Node && (element.contains(target) || anchor.contains(target));
  window.addEventListener('pointerdown', (event) => within(event.target) || onclose('outside'), {
    capture: true,
    signal,
  });
  window.addEventListener('focusin', (event) => within(event.target) || onclose('outside'), { signal });
  window.addEventListener(
    'keydown',
    onKeys((event) => {
      if (event.key !== 'Escape') return;
      // A dialog around the anchor must not close with it.
      event.preventDefault();
      event.stopPropagation();
      onclose('escape');
    }),
    { capture: true, signal },
  );
}

/** Below the anchor, above it where there is more room, never outside the window. */
function placeBeside(element: HTMLElement, anchor: HTMLElement, { align, matchWidth }: FloatOptions): void {
  const at = anchor.getBoundingClientRect();
  if (matchWidth) element.style.inlineSize = `${at.width}px`;
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = window.innerHeight - at.bottom - gap - edge;
  const top = height > below && at.top > below ? at.top - gap - height : at.bottom + gap;
  const left = align === 'end' ? at.right - width : at.left;
  element.style.top = `${clamp(top, edge, window.innerHeight - height - edge)}px`;
  element.style.left = `${clamp(left, edge, window.innerWidth - width - edge)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
