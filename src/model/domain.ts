import type { InferOutput } from 'valibot';
import type { domainOf } from './domain-schema';
import type { Frozen } from './frozen';

export type Domain = Frozen<InferOutput<ReturnType<typeof domainOf>>>;
export type Intent = Domain['intents'][number];
export type Entity = Domain['entities'][number];

/** How well a text fits an intent, the best first, and the least score of each. Only the first two start a dialog. */
export const scoreLevels = [
  { level: 'VERY GOOD', least: 0.8 },
  { level: 'GOOD', least: 0.65 },
  { level: 'FAIR PLUS', least: 0.5 },
  { level: 'FAIR', least: 0.15 },
] as const;
export type ScoreLevel = (typeof scoreLevels)[number]['level'];
