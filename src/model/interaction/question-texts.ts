import { limits } from '../limits';

/** What every question has. */
export const questionTexts = {
  /** Said when nothing fits the answer; the question stays open. */
  fallback: { what: 'The fallback response', limit: limits.interactionText },
} as const;
