import { Scope, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core';
import type { JsonValue } from '#model/json';
import { botContextFunctions } from '#model/script-functions';
import type { ScriptAnswer, ScriptEnd, ScriptJob } from '#model/script';
import type { BotContextTable } from './functions/table';
import { botContext } from './functions/index';
import { inUtc } from './in-utc';
import type { Instance } from './instance';
import { JobState } from './job-state';
import { jobLimitMs } from './limits';
import { answers, prelude } from './prelude';
import { sayThrown, type AuthorsText, type Thrown } from './say-thrown';
import { seedOf } from './seed-of';

/** With more, nested builtins overflow the stack of the thread itself. */
const stackBytes = 64 * 1024;
const names = JSON.stringify(botContextFunctions.map(({ name }) => name));
const functions: BotContextTable = botContext;
const functionHead = '(function () {';
const callInit = `typeof initConversation === 'function' ? initConversation()
  : typeof __initConversation === 'function' ? __initConversation() : undefined`;

interface Ran {
  readonly answer: ScriptAnswer;
  /** The instance is not to be used again. */
  readonly spoilt: boolean;
}

/** Runs one job in a realm of its own, of which nothing is left afterwards. `steady` is a clock in ms. */
export function runJob(instance: Instance, job: ScriptJob, steady: () => number): Ran {
  const state = new JobState(job);
  const scope = new Scope();
  let end: ScriptEnd | null = null;
  let spoilt = true;
  try {
    end = inUtc(() => runIn(scope, instance, state, steady));
    // To put away what is left of a job that was stopped may break the instance: it goes as a whole.
    if (end.kind !== 'stopped') {
      scope.dispose();
      spoilt = instance.memory !== 'as-at-first';
    }
  } catch (cause) {
    end ??= state.end ?? { kind: 'stopped', because: cause instanceof RangeError ? 'stack' : 'memory' };
    spoilt = true;
  }
  return { answer: { effects: state.effects, end }, spoilt };
}

function runIn(scope: Scope, instance: Instance, state: JobState, steady: () => number): ScriptEnd {
  const { globals, code, site } = state.job;
  const runtime = scope.manage(instance.quickjs.newRuntime());
  runtime.setMaxStackSize(stackBytes);
  const context = scope.manage(runtime.newContext());
  const explain = prepare(scope, context, state);

  const deadline = steady() + jobLimitMs;
  let isTold = false;
  instance.interrupt(runtime, () => {
    if (steady() > deadline) state.over ??= 'time';
    if (state.over === null) return false;
    // An async function makes a rejection of it, and what called that goes on: no guest survives the second time.
    if (isTold) throw new Error('The guest does not stop.');
    isTold = true;
    return true;
  });

  const authors: readonly AuthorsText[] = [
    { name: 'globals', text: globals, before: 0 },
    { name: 'code', text: code, before: functionHead.length },
  ];

  /** How the job ends with what was thrown. */
  function endWith(thrown: QuickJSHandle, running: AuthorsText['name']): ScriptEnd {
    if (state.end) return state.end;
    const said = context.callFunction(explain, context.undefined, thrown);
    // It took more than there was to say what it is.
    if (said.error) return state.end ?? { kind: 'stopped', because: 'memory' };
    const what: Thrown = JSON.parse(context.getString(scope.manage(said.value)));
    const because = whyStopped(what, instance);
    return because ? { kind: 'stopped', because } : sayThrown(what, running, authors);
  }

  /** Evaluates a text; answers its value, or how the job ends with it. */
  function evaluate(
    text: string,
    running: AuthorsText['name'],
    file: string = running,
  ): QuickJSHandle | ScriptEnd {
    return outcome(context.evalCode(text, file, { type: 'global' }), running);
  }

  function outcome(result: ReturnType<QuickJSContext['evalCode']>, running: AuthorsText['name']) {
    return result.error ? endWith(scope.manage(result.error), running) : scope.manage(result.value);
  }

  /** What was put off with promises comes after all else; how a promise that is answered ended is how the job did. */
  function finish(ran: QuickJSHandle | ScriptEnd, running: AuthorsText['name']): ScriptEnd {
    if ('kind' in ran) return ran;
    const late = runtime.executePendingJobs();
    if (late.error) return endWith(scope.manage(late.error), running);
    if (state.end) return state.end;
    const promised = context.getPromiseState(ran);
    if (promised.type === 'rejected') return endWith(scope.manage(promised.error), running);
    if (promised.type === 'fulfilled' && !promised.notAPromise) promised.value.dispose();
    return { kind: 'done' };
  }

  const defined = evaluate(globals, 'globals');
  if ('kind' in defined) return defined;
  if (site === 'init') return finish(evaluate(callInit, 'globals', 'init'), 'globals');
  const body = evaluate(`${functionHead}${code}\n})`, 'code');
  if ('kind' in body) return body;
  return finish(outcome(context.callFunction(body, context.undefined), 'code'), 'code');
}

/** Makes what scripts find in their realm; answers what puts into words what they throw. */
function prepare(scope: Scope, context: QuickJSContext, state: JobState): QuickJSHandle {
  const { now, seed } = state.job;
  const call = context.newFunction('call', (name, given) =>
    context.newString(answerTo(context.getString(name), context.getString(given), state)),
  );
  const begin = context.unwrapResult(context.evalCode(prelude, 'prelude', { type: 'global' }));
  const given = [call, context.newString(names), context.newNumber(now), context.newNumber(seedOf(seed))];
  for (const handle of [begin, ...given]) scope.manage(handle);
  return scope.manage(context.unwrapResult(context.callFunction(begin, context.undefined, ...given)));
}

function answerTo(name: string, given: string, state: JobState): string {
  if (state.over) return answers.end;
  try {
    const answer: JsonValue = functions[name]?.(JSON.parse(given), state, name) ?? null;
    return state.over ? answers.end : answers.value + JSON.stringify(answer);
  } catch (cause) {
    return answers.error + (cause instanceof Error ? cause.message : 'it failed');
  }
}

/** Which limit it was that threw. Where no memory is left, not even an error can be made. */
function whyStopped([kind, words]: Thrown, instance: Instance): 'memory' | 'stack' | null {
  if (kind === 'internal' && words === 'stack overflow') return 'stack';
  const isEmpty = kind === 'null' || kind === 'unreadable';
  const isMemory = kind === 'internal' && words === 'out of memory';
  return isMemory || (isEmpty && instance.memory === 'full') ? 'memory' : null;
}
