import type { CommandType } from '../engine/commands/index';
import type { WrittenStart } from './start';

export type WrittenStep = WrittenStart['steps'][number];

/** The envelope of a start of ours. */
export function written(steps: readonly WrittenStep[], landing: WrittenStart['landing']): WrittenStart {
  return { schema: 'handoff-sandbox/start', edition: 1, steps, landing };
}

/** One command; `name` is how steps after it call its answer. */
export function give(type: CommandType, asked: Readonly<Record<string, unknown>>, name?: string) {
  return { kind: 'command', ...(name !== undefined && { name }), command: { type, ...asked } } as const;
}

/** Until this connector is Online. */
export function online(id: string): WrittenStep {
  return { kind: 'wait', topic: 'connectors', id, has: { status: 'online' } };
}

/** Until some conversation has come so far. */
export function aConversation(has: Readonly<Record<string, unknown>>): WrittenStep {
  return { kind: 'wait', topic: 'conversations', has };
}

export const helen = '{helen.userId}';
export const asksForPerson = 'I want to speak to an agent';
