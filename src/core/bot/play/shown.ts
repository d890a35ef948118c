import type { LogEntry } from '#model/log-entry';
import type { Button, Element, Press } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import { readQuickReplies } from '#model/rich-content/read-quick-replies';

/** What stands beside a line, by the titles of what can be pressed. */
export interface Shown {
  readonly buttons?: readonly string[];
  readonly quickReplies?: readonly string[];
}

export function shownWith(entry: LogEntry): Shown {
  const [buttons, chips] = [buttonsOf(entry), chipsOf(entry)];
  return {
    ...(buttons.length > 0 && { buttons: buttons.map(({ title }) => title) }),
    ...(chips.length > 0 && { quickReplies: chips.map(({ title }) => title) }),
  };
}

/** What happens when the one of this title is pressed, exactly or in any case; null where there is none. Buttons stay, chips are those of the last line. */
export function pressIn(said: readonly LogEntry[], title: string): Press | null {
  const last = said.at(-1);
  const shown = [...(last ? chipsOf(last) : []), ...said.toReversed().flatMap(buttonsOf)];
  const wanted = title.toLowerCase();
  const found =
    shown.find((one) => one.title === title) ?? shown.find((one) => one.title.toLowerCase() === wanted);
  return found?.press ?? null;
}

function chipsOf({ rich }: LogEntry): readonly Button[] {
  return rich?.quickReplies ? readQuickReplies(rich.quickReplies).replies : [];
}

function buttonsOf({ rich }: LogEntry): readonly Button[] {
  return rich?.card ? buttonsIn(readCard(rich.card).element) : [];
}

function buttonsIn(element: Element): readonly Button[] {
  if (element.kind === 'box') return element.elements.flatMap(buttonsIn);
  return element.kind === 'button' ? [element] : [];
}
