import { limits } from '../limits';
import type { NeededText } from './spec';

/** Code that makes of what came back what the bot goes on with. */
export const transformScript = {
  label: 'Transform Result Script',
  what: 'The transform result script',
  limit: limits.code,
  noun: 'code',
  ask: 'Enter code.',
  isKept: true,
  mayBeEmpty: true,
} as const satisfies NeededText;
