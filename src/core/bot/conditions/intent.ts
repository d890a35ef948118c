import type { Judge } from './judge';

/** The intent that fits the reply best. Asked before all others. */
export const intent: Judge<'intent'> = {
  holds: ({ intentId }, answer) => answer.kind === 'reply' && intentId !== '' && answer.intent === intentId,
  isFirst: true,
  lackOf: ({ intentId }) => (intentId === '' ? 'intent' : null),
};
