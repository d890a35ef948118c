/** What can go wrong with a transfer, by how it shows. */
export const transferTroubles = [
  'nothing-happens',
  'skill-id',
  'message',
  'returns',
  'engine',
  'again',
  'itself',
  'waits',
  'preview',
  'by-api',
  'silent',
] as const;
export type TransferTrouble = (typeof transferTroubles)[number];

/** The page about them, at one of them. */
export function transferHelp(about?: TransferTrouble): string {
  return `/bots/troubleshooting/transfers${about ? `?about=${about}` : ''}`;
}
