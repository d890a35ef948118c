import type { Result } from '#base/result';
import { unreachable } from '#base/unreachable';
import type { Archived } from '#model/archive';
import type { Fact } from '#model/fact';
import { failureOf, type Failure } from '#model/failure';
import type { World } from '#model/world';
import { createMatcher } from '../routing/matcher';
import { apply } from './apply';
import { archivedOf } from './archive';
import { enterStep } from './enter-step';
import { appointAdministrators, openFirstAccount } from './first-account';
import type { CommandContext, Done } from './commands/command';
import type { Command } from './commands/index';
import type { Closing, Decision, InputAnswer, OutFrame } from './decision';
import type { Hear, HearAnswer } from './hear';
import type { Input, Recall } from './input';
import { missed } from './missed';
import type { Moment } from './moment';
import { react } from './react';
import type { Serve } from './serve';
import type { ReplaceWorld } from './replace-world';
import { runTimer } from './timers/index';

export interface Stepped {
  readonly facts: readonly Fact[];
  /** What leaves the world by these facts, one for each that says so. */
  readonly archived: readonly Archived[];
  /** What is to be read and given back as `recalled`; then the frame is answered. */
  readonly recall: Recall | null;
  readonly frames: readonly OutFrame[];
  readonly closes: readonly Closing[];
  readonly answer: InputAnswer;
}

/** `handleCommand`, which whoever gives commands brings along: opening a workspace needs none. */
export type CarryOut = (context: CommandContext, command: Command) => Result<Done, Failure>;
/** What a step can do once somebody has brought it along. */
export interface Abilities {
  readonly carryOut: CarryOut;
  readonly hear: Hear;
  readonly hearAnswer: HearAnswer;
  readonly replace: ReplaceWorld;
  /** Null while nobody was let in. */
  readonly serve: Serve | null;
}
export interface StepMoment extends Moment, Abilities {}

const nothing: Decision = { facts: [] };

/**
 * Takes one input: decides, makes the decided facts true one after the other, after each what follows from it, and at the end
 * brings together who waits and who has room.
 * Changes `world` through `apply` alone. Whoever calls stores the facts before anything of the outcome leaves. [EN1]…[EN4]
 */
export function step(world: World, input: Input, at: StepMoment): Stepped {
  const decision = decide(world, input, at);
  const { facts: decided, passing = [], frames = [], closes = [], answer = null, recall = null } = decision;
  const looksAtAll = input.type === 'engine.started' || input.type === 'world.replace';
  if (decided.length === 0 && passing.length === 0 && !looksAtAll)
    return { facts: [], archived: [], recall, frames, closes, answer };
  const teller = at.serve?.tell(world);
  const matcher = createMatcher(world);
  const facts: Fact[] = [];
  const archived: Archived[] = [];
  const waiting = [...decided];
  function becomeTrue(): void {
    for (let fact = waiting.shift(); fact; fact = waiting.shift()) {
      teller?.before(fact);
      matcher.note(fact);
      if (fact.type === 'conversation.archived') archived.push(...archivedOf(world, fact.conversationId));
      apply(world, fact);
      matcher.note(fact);
      facts.push(fact);
      waiting.unshift(...react(world, fact, at));
    }
  }
  becomeTrue();
  if (input.type === 'engine.started' || input.type === 'world.replace') matcher.noteAll();
  // Offers come last: in between, the world is on its way, and a place only seems to be free.
  for (let next = matcher.next(at.now); next.length > 0; next = matcher.next(at.now)) {
    waiting.push(...next);
    becomeTrue();
  }
  const told = teller?.after(passing) ?? [];
  return {
    facts,
    archived,
    recall,
    frames: [...frames, ...told],
    closes: [...closes, ...facts.flatMap(closeOf)],
    answer,
  };
}

/** Who may be here no longer is told by the code that clients know. */
function closeOf(fact: Fact): Stepped['closes'] {
  return fact.type === 'client.gone' && fact.because
    ? [{ clientId: fact.clientId, code: 4401, reason: 'Unauthorized' }]
    : [];
}

function decide(world: World, input: Input, at: StepMoment): Decision {
  switch (input.type) {
    case 'engine.started':
      return start(world, at);
    case 'command': {
      const done = at.carryOut({ world, as: input.as, ...at }, input.command);
      return done.ok
        ? { facts: done.value.facts, answer: { ok: true, value: done.value.outcome } }
        : { facts: [], answer: done };
    }
    case 'lesson.entered':
      return { facts: enterStep(world, input.lessonId, input.stepId, at.now) };
    case 'socket.opened':
      return at.serve?.connect(world, input.clientId, input.hello, at.now) ?? nothing;
    case 'socket.closed':
      return at.serve?.disconnect(world, input.clientId, at.now) ?? nothing;
    case 'frame': {
      const client = world.clients[input.clientId];
      return (client && at.serve?.frame(world, client, input.text, at)) ?? nothing;
    }
    case 'recalled': {
      const { recall, parts } = input;
      const client = world.clients[recall.clientId];
      if (!client) return nothing;
      // More has left the world meanwhile: it is asked for anew.
      const read = recall.archived === world.archived ? parts : null;
      return at.serve?.frame(world, client, recall.text, at, read) ?? nothing;
    }
    case 'http':
      return at.serve?.http(world, input.request, at) ?? nothing;
    case 'timer':
      return { facts: runTimer(world, input.timerId, at.now) };
    case 'timer.given-up':
      return { facts: [{ type: 'timer.ran', at: at.now, timerId: input.timerId }] };
    case 'clock.set-back':
      return { facts: [anchor(world, at)] };
    case 'bot.heard': {
      const heard = at.hear(world, input.connectorId, input.conversationId, input.heard, at);
      return heard.ok
        ? { facts: heard.value, answer: { ok: true, value: null } }
        : { facts: [], answer: heard };
    }
    case 'bot.answered':
      return { facts: at.hearAnswer(world, input, at) };
    case 'call.made':
      return { facts: [{ type: 'call.made', at: at.now, call: input.call }] };
    case 'connector.reported': {
      const { connectorId, status, parts } = input;
      return world.connectors[connectorId]
        ? { facts: [{ type: 'connector.statusChanged', at: at.now, connectorId, status, parts }] }
        : nothing;
    }
    case 'world.replace':
      return at.replace(world, input, at);
    default:
      return unreachable(input);
  }
}

/** A new engine on an old world: no socket of before is open any more. A fresh world gets its first account. */
function start(world: World, at: Moment): Decision {
  if (Object.keys(world.accounts).length === 0) {
    const clock = { mode: 'running', rate: 1, virtualAt: at.now, realAt: at.realNow } as const;
    return { facts: [{ type: 'clock.changed', at: at.now, clock }, ...openFirstAccount(at)] };
  }
  const clock = at.realNow < world.clock.realAt ? [anchor(world, at)] : [];
  const gone = Object.values(world.clients).map(({ id, person }): Fact => ({
    type: 'client.gone',
    at: at.now,
    clientId: id,
    person,
  }));
  return { facts: [...clock, ...gone, ...missed(world, at.now), ...appointAdministrators(world, at.now)] };
}

/** The same time, counted from the computer's clock as it is now. */
function anchor({ clock }: World, { now, realNow }: Moment): Fact {
  return { type: 'clock.changed', at: now, clock: { ...clock, virtualAt: now, realAt: realNow } };
}

/** For hosts: the answer to an input that could not be stored. */
export function notStored(why: string) {
  return { ok: false, failure: failureOf('storage-failed', { why }) } as const;
}
