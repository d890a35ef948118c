import type { Attachment } from 'svelte/attachments';

/**
 * Where more can be scrolled to, the edge of a strip or a list fades out: what is cut there is not all there is. The look
 * is in `layout.css`. [KT8]
 */
export function fadeEdges(axis: 'inline' | 'block'): Attachment<HTMLElement> {
  return (element) => {
    element.dataset['fades'] = axis;
    const look = () => {
      const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
      const [at, rest] =
        axis === 'inline'
          ? [Math.abs(scrollLeft), scrollWidth - clientWidth]
          : [scrollTop, scrollHeight - clientHeight];
      element.dataset['more'] = [at > 1 && 'before', rest - at > 1 && 'after'].filter(Boolean).join(' ');
    };
    const sizes = new ResizeObserver(look);
    const watchMembers = () => {
      sizes.disconnect();
      for (const one of [element, ...element.children]) sizes.observe(one);
    };
    const members = new MutationObserver(watchMembers);
    watchMembers();
    members.observe(element, { childList: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      members.disconnect();
      element.removeEventListener('scroll', look);
      delete element.dataset['fades'];
      delete element.dataset['more'];
    };
  };
}
