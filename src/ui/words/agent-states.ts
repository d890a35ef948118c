import type { AgentState } from '#model/agent';

/** What agents call their states, in the order of the menu. [S76] */
export const stateWords = {
  online: { label: 'Available', tone: 'ok' },
  'back-soon': { label: 'Back soon', tone: 'warning' },
  away: { label: 'Away', tone: 'warning' },
  offline: { label: 'Offline', tone: 'off' },
} as const satisfies Record<AgentState, { label: string; tone: string }>;

/** In the order in which they are offered. */
export const offeredStates = [
  'online',
  'back-soon',
  'away',
  'offline',
] as const satisfies readonly AgentState[];
