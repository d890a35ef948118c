/** What authors call a kind of dialog, when it starts, whether what a consumer says can do so, and whether a bot has one at most. */
export const dialogKinds = {
  standard: {
    label: 'Dialog',
    starts: 'when one of its patterns matches, or its intent',
    hasStarter: true,
    isOnly: false,
  },
  fallback: { label: 'Fallback', starts: 'when nothing else does', hasStarter: false, isOnly: true },
  disambiguation: {
    label: 'Disambiguation',
    starts: 'when several intents fit fairly well and none fits well',
    hasStarter: false,
    isOnly: true,
  },
  'auto-escalation': {
    label: 'Auto Escalation',
    starts: 'when fallbacks have answered too often in a row',
    hasStarter: false,
    isOnly: true,
  },
} as const;
export type DialogKind = keyof typeof dialogKinds;
