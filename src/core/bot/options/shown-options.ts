import type { Card, QuickReplies } from '#model/rich-content/element';
import { cardLimits } from '#model/rich-content/limits';
import { isSilent } from '../silence';
import type { ReplyOption } from './reply-option';

/** Chips below a line; undefined where nothing is offered. */
export function chipsOf(options: readonly ReplyOption[]): QuickReplies | undefined {
  if (options.length === 0) return undefined;
  return {
    type: 'quickReplies',
    itemsPerRow: 8,
    replies: options.slice(0, cardLimits.replies).map(buttonOf),
  };
}

/** A line, if it says anything, with buttons below it. */
export function buttonCard(text: string, options: readonly ReplyOption[]): Card {
  const line = isSilent(text) ? [] : [{ type: 'text', text }];
  return { type: 'vertical', elements: [...line, ...options.map(buttonOf)] };
}

export function buttonOf({ title, says, link }: ReplyOption): object {
  const actions = [
    ...(says === null ? [] : [{ type: 'publishText', text: says }]),
    ...(link === null ? [] : [{ type: 'link', name: title, uri: link }]),
  ];
  return { type: 'button', title, click: { actions } };
}
