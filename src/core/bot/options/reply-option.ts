import type { Interaction } from '#model/interaction';
import { cardLimits } from '#model/rich-content/limits';
import { shownLink } from '#model/rich-content/read-press';

/** One of the answers a question offers, filled in. */
export interface ReplyOption {
  readonly title: string;
  /** Said by the consumer who presses it; null for nothing. */
  readonly says: string | null;
  /** What rules compare before they look at what was said. */
  readonly payload: string;
  /** Opened by pressing; null for none. */
  readonly link: string | null;
}

export function answering(title: string, payload: string, says = title): ReplyOption {
  return { title, says, payload, link: null };
}

/** Those that are offered: what has no title is not. */
export function titled(options: readonly ReplyOption[]): readonly ReplyOption[] {
  return options
    .filter(({ title }) => title !== '')
    .map((option) => ({ ...option, title: option.title.slice(0, cardLimits.title) }));
}

/** What pressing a button means, filled in by `fill`. */
export function optionOfButton(
  { title, value, action }: Interaction<'button'>['buttons'][number],
  fill: (template: string) => string,
): ReplyOption {
  const shown = fill(title).trim();
  const filled = fill(value).trim() || shown;
  return action === 'postback'
    ? answering(shown, filled, filled)
    : { title: shown, says: null, payload: shown, link: shownLink(filled, cardLimits.link) };
}
