import type { Command, Outcome } from '#contract/command';
import type { Profiles } from '#model/profile';
import { may, needOf, type Need } from '#sdk/checks';
import type { AppState } from '../app-state.svelte';
import { Action } from './action.svelte';
import { joinWords } from './text-problems';

/** Why who this tab is may not do what needs that, and who may; undefined where they may, and until it is known. [UI69] */
export function whyNotMine(app: AppState, need: Need): string | undefined {
  const [profiles, users] = [app.rows('profiles'), app.rows('users')];
  if (!profiles.ready || !users.ready) return undefined;
  const known: Profiles = Object.fromEntries(profiles.byId);
  const answer = may(app.me, known, need);
  if (answer.ok) return undefined;
  const able = users.list.filter((user) => user.type === 'human' && may(user, known, need).ok);
  const names = joinWords(able.map(({ nickname, name }) => nickname || name));
  return names === '' ? answer.failure.text : `${answer.failure.text} ${names} can.`;
}

/** What a control gives the engine: said once, and why it may not be given follows from that. [UI69] */
export class Giving<Args extends readonly unknown[], C extends Command> extends Action<
  Args,
  Outcome<C['type']>
> {
  readonly #app: AppState;
  readonly #command: (...args: Args) => C;

  constructor(app: AppState, command: (...args: Args) => C) {
    super((...args) => app.sandbox.dispatch(command(...args)));
    this.#app = app;
    this.#command = command;
  }

  whyNot(...args: Args): string | undefined {
    return whyNotMine(this.#app, needOf(this.#command(...args)));
  }
}
