import type { Input } from '#core/engine/input';
import type { Abilities, Stepped } from '#core/engine/step';
import type { Answer, Ask, BotRun, PerformedKind } from '#model/bot-run';
import type { ScriptRealm } from '#model/script';
import type { World } from '#model/world';
import type { OutsideWay } from '../outside/reach';

/** The engine, as far as whoever performs for bots can reach it. */
export interface AskEngine {
  readonly world: World;
  /** Virtual time: `after` calls once after `ms`, and answers what cancels. */
  readonly clock: { now(): number; after(ms: number, call: () => void): () => void };
  /** From inside nothing is waited for; to the outside the answer comes when all is stored. */
  take(input: Input, from: 'inside' | 'outside'): Promise<unknown>;
  learn(ability: Pick<Abilities, 'hearAnswer'>): void;
  listen(listener: { decided(outcome: Stepped): void; reloaded(why: string): void }): () => void;
}

/** What it is done with. */
export interface AskMeans {
  readonly scripts: ScriptRealm;
  readonly outside: OutsideWay;
  /** Where faults of the program go. */
  readonly log: { bug(text: string, cause?: unknown): void };
}

/** What whoever performs for bots can reach. */
export interface AskPorts extends AskMeans {
  readonly engine: AskEngine;
}

/** Who hears once what came of it, or which fault of the program is in the way. */
interface Hearing<Kind extends PerformedKind> {
  done(answer: Answer<Kind>): void;
  broke(bug: unknown): void;
  /** It leaves the browser, and the way out has a time of its own, in real ms. */
  leaves?(): void;
}

/** Does what this run has asked for; the answer ends it, and then nothing is said. What it throws has broken it too. */
export type Perform<Kind extends PerformedKind> = (
  run: BotRun,
  asked: { readonly askId: string; readonly ask: Ask<Kind> },
  ports: AskPorts,
  on: Hearing<Kind>,
) => () => void;

/** How a kind of ask is performed, and what the bot hears where the program fails at it. */
export interface Performer<Kind extends PerformedKind> {
  readonly perform: Perform<Kind>;
  broken(why: string): Answer<Kind>;
}
