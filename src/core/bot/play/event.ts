import type { Bot } from '#model/bot';
import type { Call, CallRequest } from '#model/call';
import { emailOf, type Email } from '#model/email';
import type { InteractionId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import type { Content } from '#model/rich-content/element';
import { placeOf } from '../place';
import { shownWith, type Shown } from './shown';

/** One thing that happens, as it is printed: one JSON object a line. */
export type Event =
  | { readonly in: string }
  | ({ readonly out: string; readonly dialog?: string; readonly interaction?: string } & Shown)
  | { readonly event: 'escalated'; readonly skill: string; readonly skillId: string }
  /** Nobody could take it: the bot has the conversation again. */
  | { readonly event: 'returned' }
  | {
      readonly event: 'call';
      readonly url: string;
      readonly request: Omit<CallRequest, 'url'>;
      readonly status: number;
    }
  | ({ readonly event: 'email'; readonly status: number } & Email)
  | { readonly event: 'closed' }
  /** The consumer has signed in. */
  | { readonly event: 'stepped-up' }
  | { readonly event: 'link'; readonly url: string }
  | ({ readonly event: 'log'; readonly kind: string } & Readonly<Record<string, string | number>>);

/** A line of the bot. */
export function outOf(line: Content, bot?: Bot, by?: InteractionId): Event {
  const place = bot && by ? placeOf(bot, by) : null;
  const where = place && { dialog: place.dialog.name, interaction: place.interaction.name };
  return { out: line.text, ...shownWith(line), ...where };
}

/** What an entry of a bot's log tells: in a preview also what was said. */
export function eventsOfReason(bot: Bot | undefined, entry: LogEntry, inPreview: boolean): readonly Event[] {
  switch (entry.kind) {
    case 'typed':
      return [];
    case 'spoke':
      return [outOf({ text: entry.values.text, ...entry.rich }, bot, entry.by)];
    case 'transfer-unavailable': {
      const { message, skill, skillId } = entry.values;
      const words = message === '' ? [] : [outOf({ text: message })];
      return [...words, { event: 'escalated', skill, skillId }];
    }
    case 'conversation-closed':
      return inPreview ? [{ event: 'closed' }] : [];
    default:
      return [{ event: 'log', kind: entry.kind, ...entry.values }];
  }
}

/** What was asked for a bot, outside of it. */
export function eventOfCall(call: Call): Event {
  const email = emailOf(call);
  if (email) return { event: 'email', ...email, status: call.status };
  const { url, ...request } = call.request;
  return { event: 'call', url, request, status: call.status };
}
