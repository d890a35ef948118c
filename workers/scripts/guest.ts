import { fnv } from '#base/fnv';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
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
import { countLines, sayThrown, type AuthorsText, type Thrown } from './say-thrown';

/** With more, nested builtins overflow the stack of the thread itself. */
const stackBytes = 64 * 1024;
const names = JSON.stringify(botContextFunctions.map(({ name }) => name));
const functions: BotContextTable = botContext;
const functionHead = '(function () {';
const callInit = `typeof initConversation === 'function' ? initConversation()
  : typeof __initConversation === 'function' ? __initConversation() : undefined`;

interface Ran {
  readonly answer: ScriptAnswer;
  /** The guest is not to be used again. */
  readonly spoilt: boolean;
}

/** Where authors' code runs. Whatever a job does there, the next one finds it as it was at first. */
export interface Guest {
  run(job: ScriptJob): Ran;
}

/** Makes all that scripts find in their realm once; after each job its memory is put back. `steady` is a clock in ms. */
export function createGuest(instance: Instance, steady: () => number): Guest {
  let state: JobState | null = null;
  let deadline = Infinity;
  let isTold = false;

  // Its runtime knows it then: for what promises put off it would make another.
  const context = instance.quickjs.newContext();
  const { runtime } = context;
  runtime.setMaxStackSize(stackBytes);
  instance.interrupt(runtime, () => {
    if (!state) return false;
    if (steady() > deadline) state.over ??= 'time';
    if (state.over === null) return false;
    // An async function makes a rejection of it, and what called that goes on: no guest survives the second time.
    if (isTold) throw new Error('The guest does not stop.');
    isTold = true;
    return true;
  });
  const call = context.newFunction('call', (name, given) =>
    context.newString(
      state ? answerTo(context.getString(name), context.getString(given), state) : answers.end,
    ),
  );
  const prepare = context.unwrapResult(context.evalCode(prelude, 'prelude', { type: 'global' }));
  const made = context.callFunction(prepare, context.undefined, call, context.newString(names));
  const { begin, explain, write } = handlesOf(
    context,
    context.unwrapResult(made),
    'begin',
    'explain',
    'write',
  );
  // None of the handles of a job is disposed of: with the memory all goes that they lead to.
  const putBack = instance.keep();

  function runIn(own: JobState): ScriptEnd {
    const { globals, code, ownLines = countLines(code), site, now, seed } = own.job;
    const authors: readonly AuthorsText[] = [
      { name: 'globals', text: globals, lines: countLines(globals), before: 0 },
      { name: 'code', text: code, lines: ownLines, before: functionHead.length },
    ];

    /** How the job ends with what was thrown. */
    function endWith(thrown: QuickJSHandle, running: AuthorsText['name']): ScriptEnd {
      if (own.end) return own.end;
      const said = context.callFunction(explain, context.undefined, thrown);
      // It took more than there was to say what it is.
      if (said.error) return own.end ?? { kind: 'stopped', because: 'memory' };
      const what: Thrown = JSON.parse(context.getString(said.value));
      const because = whyStopped(what, instance);
      return because ? { kind: 'stopped', because } : sayThrown(what, running, authors);
    }

    /** Evaluates a text; answers its value, or how the job ends with it. */
    function evaluate(text: string, running: AuthorsText['name'], file: string = running) {
      return outcome(context.evalCode(text, file, { type: 'global' }), running);
    }

    function outcome(result: ReturnType<QuickJSContext['evalCode']>, running: AuthorsText['name']) {
      return result.error ? endWith(result.error, running) : result.value;
    }

    /** What was put off with promises comes after all else; how a promise that is answered ended is how the job did. */
    function finish(ran: QuickJSHandle | ScriptEnd, running: AuthorsText['name']): ScriptEnd {
      if ('kind' in ran) return ran;
      const late = runtime.executePendingJobs();
      if (late.error) return endWith(late.error, running);
      if (own.end) return own.end;
      const promised = context.getPromiseState(ran);
      if (promised.type === 'rejected') return endWith(promised.error, running);
      return site === 'endpoint' && promised.type === 'fulfilled'
        ? endReturning(promised.value)
        : { kind: 'done' };
    }

    function endReturning(value: QuickJSHandle): ScriptEnd {
      const json = outcome(context.callFunction(write, context.undefined, value), 'code');
      if ('kind' in json) return json;
      if (own.end) return own.end;
      return context.typeof(json) === 'string'
        ? { kind: 'done', returned: context.getString(json) }
        : { kind: 'done' };
    }

    const moment = [context.newNumber(now), context.newNumber(fnv(seed) | 0)];
    context.unwrapResult(context.callFunction(begin, context.undefined, ...moment));
    deadline = steady() + jobLimitMs;
    const defined = evaluate(globals, 'globals');
    if ('kind' in defined) return defined;
    if (site === 'init') return finish(evaluate(callInit, 'globals', 'init'), 'globals');
    const body = evaluate(`${functionHead}${code}\n})`, 'code');
    if ('kind' in body) return body;
    return finish(outcome(context.callFunction(body, context.undefined), 'code'), 'code');
  }

  return {
    run(job) {
      const own = (state = new JobState(job));
      deadline = Infinity;
      isTold = false;
      let end: ScriptEnd;
      let spoilt = true;
      try {
        end = inUtc(() => runIn(own));
        spoilt = instance.memory !== 'as-at-first';
        if (!spoilt) putBack();
      } catch (cause) {
        end = own.end ?? { kind: 'stopped', because: cause instanceof RangeError ? 'stack' : 'memory' };
      }
      return { answer: { effects: own.effects, end }, spoilt };
    },
  };
}

function handlesOf<T extends string>(context: QuickJSContext, of: QuickJSHandle, ...names: readonly T[]) {
  return Object.fromEntries(names.map((name) => [name, context.getProp(of, name)])) as Record<
    T,
    QuickJSHandle
  >;
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
