import type { Command, Outcome } from '#contract/command';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import { may, needsOf, type Deed } from '#sdk/checks';
import type { AppState } from '../app-state.svelte';
import { Action } from './action.svelte';
import { joinWords } from './text-problems';

/** What a need is found in; undefined until it is known. */
function ready(app: AppState) {
  const [profiles, users, connectors] = [app.rows('profiles'), app.rows('users'), app.rows('connectors')];
  if (!profiles.ready || !users.ready || !connectors.ready) return undefined;
  return {
    profiles: Object.fromEntries(profiles.byId),
    users: Object.fromEntries(users.byId),
    connectors: Object.fromEntries(connectors.byId),
  };
}

function judge(user: User | undefined, rows: NonNullable<ReturnType<typeof ready>>, asked: Deed) {
  return may(user, rows.profiles, needsOf(asked, { ...rows, me: user?.id ?? null }));
}

/** The people who may do that, whom this tab is first. */
function whoMay(app: AppState, asked: Deed): readonly User[] {
  const rows = ready(app);
  if (!rows) return [];
  const people = app.rows('users').list.filter(({ type }) => type === 'human');
  const able = people.filter((user) => judge(user, rows, asked).ok);
  return able.toSorted((a, b) => Number(b.id === app.me?.id) - Number(a.id === app.me?.id));
}

/** Whose deed it is when it is done for a learner: theirs, or of somebody who may. */
export function whoseDeed(app: AppState, asked: Deed): UserId | undefined {
  return whoMay(app, asked)[0]?.id;
}

/** Why who this tab is may not do that, and who may; undefined where they may, and until it is known. [UI69] */
export function whyNotMine(app: AppState, asked: Deed): string | undefined {
  const rows = ready(app);
  const answer = rows && judge(app.me, rows, asked);
  if (!answer || answer.ok) return undefined;
  const names = namesWhoMay(app, asked);
  return names === '' ? answer.failure.text : `${answer.failure.text} ${names} can.`;
}

/** Who may do that, as words; empty where nobody may. */
function namesWhoMay(app: AppState, asked: Deed): string {
  return joinWords(whoMay(app, asked).map(({ nickname, name }) => nickname || name));
}

/** `whyNotMine` of a tab, for what knows no tab. */
export type WhyNotMine = (asked: Deed) => string | undefined;

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
    return whyNotMine(this.#app, this.#command(...args));
  }

  /** Their names as words; empty where nobody can. */
  whoCan(...args: Args): string {
    return namesWhoMay(this.#app, this.#command(...args));
  }
}
