import { tidyName } from '#model/comparable-text';
import type { ConsumerName } from '#model/bot-run';
import { limits } from '#model/limits';
import { unescapeMarkup } from '#model/markup';
import { isRaw, textAt } from './exchange/raw';
import { isSilent } from './silence';

/** What a text of a bot does that is not for the consumer to read: closes the conversation, says who the consumer is, or says nothing. */
export type Special =
  | { readonly kind: 'closes'; readonly text: string }
  | { readonly kind: 'names'; readonly consumer: ConsumerName | null }
  | { readonly kind: 'silent' };

/** Texts that close the conversation; Preview shows them. */
const closing: ReadonlySet<string> = new Set(['LP_CLOSECONVERSATION', 'LP_CLOSEDIALOG']);
const naming = /^\s*SET_USER_PROFILE\s*\|(.*)$/s;

/** null for a text to be read. [BT36] [BT38] [BT292] */
export function specialOf(text: string): Special | null {
  if (isSilent(text)) return { kind: 'silent' };
  const shown = tidyName(text);
  if (closing.has(shown)) return { kind: 'closes', text: shown };
  const [, written] = naming.exec(text) ?? [];
  return written === undefined ? null : { kind: 'names', consumer: nameIn(written) };
}

function nameIn(written: string): ConsumerName | null {
  const read = parse(written);
  const part = (field: string) => unescapeMarkup(textAt(read, field)).trim().slice(0, limits.profileName);
  const name = { firstName: part('firstName'), lastName: part('lastName') };
  return isRaw(read) && `${name.firstName}${name.lastName}` !== '' ? name : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
