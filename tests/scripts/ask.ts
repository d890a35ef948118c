import { expect } from 'vitest';
import { createNodeScripts } from '#support/node-scripts';
import type { ScriptAnswer, ScriptEffect } from '#model/script';
import { jobOf, type GivenJob } from './job';

const scripts = createNodeScripts();

export async function run(code: string, given: GivenJob = {}): Promise<ScriptAnswer> {
  return (await scripts).run(jobOf(code, given));
}

/** What an expression is in a script, as JSON can say it, and what asking for it wants done. */
export async function ask(expression: string, given: GivenJob = {}) {
  const { effects, end } = await run(
    `var asked = ${expression}; botContext.printDebugMessage(JSON.stringify([asked === undefined ? 'undefined' : asked]))`,
    given,
  );
  expect(end).toEqual({ kind: 'done' });
  const last = effects.at(-1);
  if (last?.kind !== 'debug') throw new Error('Nothing was answered.');
  return { value: JSON.parse(last.text)[0] as unknown, effects: effects.slice(0, -1) };
}

export async function effectsOf(code: string, given: GivenJob = {}): Promise<readonly ScriptEffect[]> {
  const { effects, end } = await run(code, given);
  expect(end).toEqual({ kind: 'done' });
  return effects;
}
