import type { Code } from '#model/code';
import type { ScriptEffect, ScriptEnd } from '#model/script';
import { Talk } from './bot-builder';

export const before: Code = { 'pre-process': 'before();' };
export const after: Code = { 'post-process': 'after();' };
export const upon: Code = { 'user-response': 'upon();' };

export const remember = (name: string, value: string): ScriptEffect => ({
  kind: 'set-variable',
  name,
  value,
  scope: 'session',
});
export const saying = (words: string, ...quickReplies: string[]): ScriptEffect => ({
  kind: 'say',
  text: words,
  quickReplies,
});
export const leading = (name: string): ScriptEffect => ({ kind: 'trigger', name });

/** A talk with a bot whose code answers as told. */
export class CodeTalk extends Talk {
  runs(effects: readonly ScriptEffect[] = [], end: ScriptEnd = { kind: 'done' }): string[] {
    return this.answer({ kind: 'script', effects, end });
  }

  /** Which code it waits for. */
  get site(): string | null {
    const { waits } = this.run;
    return waits.for === 'answer' && waits.ask.kind === 'script' ? waits.ask.site : null;
  }
}
