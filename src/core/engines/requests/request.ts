import { wellFormed } from '#base/base64';
import type { EngineFields } from '#model/ai/engine-forms';
import type { Signing } from '#model/ai/signing';
import type { EngineStand } from '#model/bot-run';
import type { CallRequest } from '#model/call';
import type { Fields } from '#model/rich-content/reading';
import type { LpContext } from '../lp-context';

export type EngineMemory = EngineStand['memory'];

/** What an engine is asked, and by whom. */
export interface EngineQuery {
  /** A consumer’s line, or an event by the name its vendor gives it. */
  readonly asked: EngineStand['asked'];
  readonly conversationId: string;
  readonly channel: 'chat' | 'messaging';
  readonly fields: EngineFields;
  readonly memory: EngineMemory;
  readonly context: LpContext;
}

/** How one vendor is asked. */
export interface EngineAsker {
  requestOf(query: EngineQuery): CallRequest;
  /** What the real service wants it signed with. */
  signingOf?(fields: EngineFields): Signing;
  /** What of an answer is told again next time; where it is missing it stays as it was. */
  rememberedOf?(answer: Fields, memory: EngineMemory): EngineMemory;
  /** With which memory the same is asked once more after so many calls about it: the last one only opened the way, or the next may do better. Null where that was the answer. */
  againWith?(memory: EngineMemory, status: number, calls: number): EngineMemory | null;
}

/** Whoever speaks first is asked for it by this name. */
export const welcome = 'WELCOME';

/** What stands for a file where only text comes through. [AE188] */
export const sentFile = 'com.liveperson.bot-connectors.consumer.send-file';

export function postJson(url: string, body: object, authorization?: string): CallRequest {
  return {
    method: 'POST',
    url,
    headers: [
      { key: 'content-type', value: 'application/json' },
      ...(authorization === undefined ? [] : [{ key: 'authorization', value: authorization }]),
    ],
    body: JSON.stringify(body),
  };
}

/** A part of an address, whatever was typed. */
export function segmentOf(fields: EngineFields, key: string): string {
  return encodeURIComponent(wellFormed((fields[key] ?? '').trim()));
}

/** A token or a key as its vendor gave it: copying puts blanks around it, and line ends into it, which none has. [AE62] */
export function keyOf(fields: EngineFields, key: string): string {
  return (fields[key] ?? '').replace(/\s+/g, '');
}

/** An address as it was typed, without a slash at its end. */
export function baseOf(fields: EngineFields, key: string): string {
  return (fields[key] ?? '').trim().replace(/\/+$/, '');
}

export function saidIn({ asked }: EngineQuery): string | null {
  return 'text' in asked ? asked.text : null;
}
