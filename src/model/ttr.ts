/** Words for how long an answer to the consumer may take (TTR, time to respond), as the wire has them. */
export const ttrTypes = ['URGENT', 'PRIORITIZED', 'NORMAL', 'CUSTOM'] as const;
export type TtrType = (typeof ttrTypes)[number];

/** Only CUSTOM says its seconds itself. */
export type Ttr =
  { readonly type: Exclude<TtrType, 'CUSTOM'> } | { readonly type: 'CUSTOM'; readonly seconds: number };

/** Seconds of each of the others, as observed of the real product: it documents none, and lets accounts set them. */
const standardTtr = { URGENT: 900, PRIORITIZED: 1_200, NORMAL: 3_600 } as const;

export function ttrSeconds(ttr: Ttr): number {
  return ttr.type === 'CUSTOM' ? ttr.seconds : standardTtr[ttr.type];
}

/** Seconds a CUSTOM one may have: thirty days. No limit is documented. */
export const longestTtr = 30 * 86_400;

export function isTtrSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= longestTtr;
}
