import type { AgentState } from '#model/agent';
import type { AcceptStatus, ChatState } from '#model/message';
import type { ParticipantView } from './views';

/** The wire's words for our own; each list is what a reader accepts. */
export const acceptStatuses = [
  'ACCEPT',
  'READ',
  'ACCESS',
  'NACK',
  'ACTION',
  'ENRICH',
] as const satisfies AcceptStatus[];
export const chatStates = [
  'ACTIVE',
  'INACTIVE',
  'GONE',
  'COMPOSING',
  'PAUSE',
  'BACKGROUND',
] as const satisfies ChatState[];
export const participantRoles = [
  'CONSUMER',
  'ASSIGNED_AGENT',
  'MANAGER',
  'READER',
  'CONTROLLER',
] as const satisfies ParticipantView['role'][];

export const availabilityOf: { readonly [S in AgentState]: string } = {
  online: 'ONLINE',
  away: 'AWAY',
  'back-soon': 'BACK_SOON',
  offline: 'OFFLINE',
};

/** OCCUPIED takes transfers only, which the sandbox treats as away. */
const states = new Map<unknown, AgentState>([
  ['ONLINE', 'online'],
  ['AWAY', 'away'],
  ['BACK_SOON', 'back-soon'],
  ['OFFLINE', 'offline'],
  ['OCCUPIED', 'away'],
]);

export function readAvailability(value: unknown): AgentState | null {
  return states.get(value) ?? null;
}
