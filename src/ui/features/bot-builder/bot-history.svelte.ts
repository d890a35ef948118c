import type { Command } from '#contract/command';
import type { Result } from '#base/result';
import type { Bot } from '#model/bot';
import type { BotId } from '#model/ids';
import { fail, type Failure } from '#model/failure';
import type { Sandbox } from '#sdk/index';
import type { ReadableFailure } from '../../kit/failure-text';
import { Action } from '../../live/action.svelte';
import { placeOfEdit, type EditPlace } from './edit-place';

/** What the bot was before an edit of this tab, and after it. */
interface Edit {
  readonly before: Bot;
  readonly after: Bot;
}

/** Older edits are not taken back. */
const mostEdits = 30;
/** So long an edit may take to show. */
const shownWithinMs = 2_000;
/** What changes nothing of the bot, or is no edit. */
const noEdit = /^(preview|breakpoint|call|test)[.]|^bot[.](delete|revert|goOn)$/;

const histories = new WeakMap<object, Map<BotId, BotHistory>>();

/** Those of a bot stay while its author is elsewhere in this tab. */
export function historyOf(sandbox: Pick<Sandbox, 'dispatch' | 'onDispatch'>, botId: BotId): BotHistory {
  const all = histories.get(sandbox) ?? new Map<BotId, BotHistory>();
  histories.set(sandbox, all);
  const history = all.get(botId) ?? new BotHistory(sandbox);
  all.set(botId, history);
  return history;
}

/** The edits of one bot in this tab, to be taken back and made again. [BB50] */
export class BotHistory {
  #past = $state.raw<readonly Edit[]>([]);
  #future = $state.raw<readonly Edit[]>([]);
  /** The bot after the last edit, as long as that has not shown: the next one begins with it. */
  #unseen: Promise<Bot> | null = null;
  readonly #sandbox: Pick<Sandbox, 'dispatch' | 'onDispatch'>;
  #bot: (() => Bot) | null = null;
  /** What is taken back or made again, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  readonly undo = new Action(() => this.#inTurn('before'));
  readonly redo = new Action(() => this.#inTurn('after'));

  constructor(sandbox: Pick<Sandbox, 'dispatch' | 'onDispatch'>) {
    this.#sandbox = sandbox;
  }

  /** Where what would be taken back, or made again, is seen afterwards; null where there is nothing. */
  placeOf(way: 'undo' | 'redo'): EditPlace | null {
    const edit = (way === 'undo' ? this.#past : this.#future).at(-1);
    if (!edit) return null;
    return way === 'undo' ? placeOfEdit(edit.before, edit.after) : placeOfEdit(edit.after, edit.before);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The last edit, once it has shown. */
  async latest(): Promise<object | undefined> {
    await this.#unseen;
    return this.#past.at(-1);
  }

  /** Takes this edit back, if it is still the last one. */
  async takeBack(edit: object | undefined): Promise<Result<unknown, ReadableFailure>> {
    const isLast = edit !== undefined && (await this.latest()) === edit;
    return isLast ? this.undo.run() : fail('bad-input', { what: 'The bot was changed again since.' });
  }

  /** Notes what this tab does to the bot; for an effect. */
  follow(bot: () => Bot): () => void {
    this.#bot = bot;
    return this.#sandbox.onDispatch((command, answer) => this.#note(bot, command, answer));
  }

  #note(bot: () => Bot, command: Command, answer: Promise<Result<unknown, Failure>>): void {
    const atFirst = bot();
    if (!('botId' in command) || command.botId !== atFirst.id || noEdit.test(command.type)) return;
    const earlier = this.#unseen;
    const noted = answer.then(async ({ ok }) => {
      const before = (await earlier) ?? atFirst;
      const after = ok ? await this.#changedFrom(bot, before) : null;
      if (this.#unseen === noted) this.#unseen = null;
      if (!after) return before;
      this.#past = [...this.#past, { before, after }].slice(-mostEdits);
      this.#future = [];
      return after;
    });
    this.#unseen = noted;
  }

  /** Rows come a moment after the answer, or before it. */
  #changedFrom(bot: () => Bot, before: Bot): Promise<Bot | null> {
    return new Promise((resolve) => {
      const end = $effect.root(() => {
        $effect(() => {
          const now = bot();
          if (now !== before) settle(now);
        });
      });
      const timer = setTimeout(() => settle(null), shownWithinMs);
      function settle(now: Bot | null): void {
        clearTimeout(timer);
        queueMicrotask(() => end());
        resolve(now);
      }
    });
  }

  #inTurn(to: keyof Edit): Promise<Result<unknown, Failure>> {
    const turn = this.#turn.then(() => this.#go(to));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #go(to: keyof Edit): Promise<Result<unknown, Failure>> {
    await this.#unseen;
    const edit = (to === 'before' ? this.#past : this.#future).at(-1);
    if (!edit) return { ok: true, value: null };
    const from = to === 'before' ? edit.after : edit.before;
    const now = this.#bot?.();
    const answering = this.#sandbox.dispatch({ type: 'bot.revert', bot: edit[to], instead: from });
    this.#awaitShown(answering, edit[to], now);
    const answer = await answering;
    const rest = (edits: readonly Edit[]) => edits.slice(0, -1);
    if (to === 'before') this.#past = rest(this.#past);
    else this.#future = rest(this.#future);
    // What was refused cannot be tried again: the bot is not what it was.
    if (!answer.ok) return answer;
    if (to === 'before') this.#future = [...this.#future, edit];
    else this.#past = [...this.#past, edit];
    return answer;
  }

  /** An edit that is made meanwhile begins with the bot as it is then. */
  #awaitShown(answering: Promise<Result<unknown, Failure>>, goal: Bot, now: Bot | undefined): void {
    const bot = this.#bot;
    if (!bot || !now) return;
    const shown = answering.then(async ({ ok }) =>
      ok ? ((await this.#changedFrom(bot, now)) ?? goal) : bot(),
    );
    this.#unseen = shown;
    void shown.then(() => {
      if (this.#unseen === shown) this.#unseen = null;
    });
  }
}
