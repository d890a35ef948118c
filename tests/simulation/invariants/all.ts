import { gone } from './gone';
import { rest } from './rest';
import { rows } from './rows';
import { saidOnce } from './said-once';
import { savedWhole } from './saved-whole';
import { seenOnce } from './seen-once';
import { timers } from './timers';
import { apart } from './apart';
import { beside } from './beside';
import { betweenAgents } from './between-agents';
import { capacity } from './capacity';
import type { Invariant } from './invariant';
import { longestFirst } from './longest-first';
import { heldClock } from './held-clock';
import { noLoop } from './no-loop';
import { oneAnswer } from './one-answer';
import { nothingLost } from './nothing-lost';
import { onePlace } from './one-place';
import { replay } from './replay';
import { rung } from './rung';

/** SI13, that nothing throws, is the run's own. */
export const invariants: readonly Invariant[] = [
  seenOnce,
  betweenAgents,
  oneAnswer,
  onePlace,
  capacity,
  rung,
  longestFirst,
  apart,
  beside,
  gone,
  saidOnce,
  timers,
  noLoop,
  replay,
  nothingLost,
  savedWhole,
  heldClock,
  rest,
  // Lets time pass, so that what the others look at is no longer the last word.
  rows,
];
