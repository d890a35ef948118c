import type { BotRun, CodeChip, WantedLine } from '#model/bot-run';
import type { QuickReplies } from '#model/rich-content/element';
import { limits } from '#model/limits';
import { cardLimits } from '#model/rich-content/limits';
import { answering, type ReplyOption } from '../options/reply-option';
import { chipsOf } from '../options/shown-options';
import { change, type TurnDraft } from '../turn-draft';

/** What code offers as `Title~payload`; what has no title is not offered. */
export function chipsOfCode(texts: readonly string[]): readonly CodeChip[] {
  return texts.flatMap((text) => {
    const cut = text.indexOf('~');
    const title = (cut === -1 ? text : text.slice(0, cut)).trim().slice(0, cardLimits.title);
    const payload =
      cut === -1
        ? ''
        : text
            .slice(cut + 1)
            .trim()
            .slice(0, limits.optionValue);
    return title === '' ? [] : [{ title, payload: payload || title }];
  });
}

/** What a reply to the last lines may mean beside what the open question offers. */
export function offeredByCode({ chips }: BotRun): readonly ReplyOption[] {
  return chips.map(({ title, payload }) => answering(title, payload));
}

/** What an interaction says, with what its code has wished for it. */
export function asWished(draft: TurnDraft, lines: readonly WantedLine[]): readonly WantedLine[] {
  const { delayMs, chips = [] } = draft.wishes;
  const late = delayMs === undefined ? lines : lines.map((line) => ({ ...line, delayMs }));
  return withChips(draft, late, chips);
}

/** The lines with these chips below the last one, beside those of its own. */
export function withChips(
  draft: TurnDraft,
  lines: readonly WantedLine[],
  chips: readonly CodeChip[],
): readonly WantedLine[] {
  const at = lines.findLastIndex(({ forAgents }) => !forAgents);
  const last = lines[at];
  const added = chipsOf(chips.map(({ title, payload }) => answering(title, payload)));
  if (!last || !added) return lines;
  change(draft, { chips: [...draft.run.chips, ...chips].slice(-cardLimits.replies) });
  const replies = [...repliesOf(last.quickReplies), ...repliesOf(added)].slice(0, cardLimits.replies);
  return lines.with(at, { ...last, quickReplies: { ...added, replies } });
}

function repliesOf(chips: QuickReplies | undefined): readonly unknown[] {
  const replies: unknown = chips?.['replies'];
  return Array.isArray(replies) ? replies : [];
}
