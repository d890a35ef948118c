import * as v from 'valibot';
import type { EngineName } from '#model/ai/engine-names';
import { adapters, answerEffects } from './answer-effects';
import type { Effect } from './effects';
import { parseText } from './read-element';

/** What somebody gives on a command line: words, and the texts of files. */
export interface EngineFiles {
  readonly engine: string;
  readonly answer: string;
  readonly status: string;
  readonly channel: string;
  readonly skills?: string;
  readonly escalation?: string;
}

const channels = ['chat', 'messaging'] as const;
const skillNames = v.array(v.string());
const setup = v.object({ customer: v.string(), agent: v.string(), failure: v.string(), skill: v.string() });

/** The answer may be anything: what an engine must not say is what one tries here. [AE15] */
export function effectsOfFiles(
  files: EngineFiles,
):
  | { readonly ok: true; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly sentence: string } {
  const { engine, answer: body } = files;
  const status = /^[1-5]\d\d$/.test(files.status) ? Number(files.status) : null;
  const channel = channels.find((one) => one === files.channel);
  const skills = files.skills === undefined ? null : v.safeParse(skillNames, parseText(files.skills));
  const escalation = files.escalation === undefined ? null : v.safeParse(setup, parseText(files.escalation));
  if (!isEngine(engine))
    return wrong(`The engines are ${Object.keys(adapters).join(', ')}; there is no engine “${engine}”.`);
  if (status === null) return wrong(`A status is a number from 100 to 599, and not “${files.status}”.`);
  if (!channel) return wrong(`The channels are chat and messaging; there is no channel “${files.channel}”.`);
  if (skills && !skills.success) return wrong('The list of skills is no JSON list of names.');
  if (escalation && !escalation.success)
    return wrong('Setup Escalation is no JSON object with the texts customer, agent, failure and skill.');
  const seat = {
    ...{ channel, functions: null },
    ...{ skills: skills?.output ?? null, escalation: escalation?.output ?? null },
  };
  return { ok: true, effects: answerEffects({ engine, status, body }, seat) };
}

const isEngine = (name: string): name is EngineName => Object.hasOwn(adapters, name);
const wrong = (sentence: string) => ({ ok: false as const, sentence });
