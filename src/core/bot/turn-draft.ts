import type { Bot } from '#model/bot';
import {
  traceLimit,
  type BotRun,
  type PreviewLine,
  type TraceEntry,
  type Turn,
  type TurnWish,
} from '#model/bot-run';
import { previewLineLimit } from './limits';
import { splitText } from './split-text';

/** What a turn needs from outside the bot. */
export interface TurnAt {
  readonly now: number;
  readonly nextId: () => string;
  /** How the bot's user is called; unknown in Preview. */
  readonly agentNickname?: string | undefined;
}

/** A turn that is being thought out; only the functions below change it. */
export interface TurnDraft {
  readonly bot: Bot;
  readonly at: TurnAt;
  /** There is no LiveEngage behind a preview. */
  readonly inPreview: boolean;
  run: BotRun;
  wish: TurnWish;
}

export function beginTurn(bot: Bot, run: BotRun, at: TurnAt): TurnDraft {
  return { bot, at, inPreview: run.connectorId === null, run, wish: { kind: 'none' } };
}

export function endTurn({ run, wish }: TurnDraft): Turn {
  return { run: { ...run, lines: run.lines.slice(-previewLineLimit) }, wish };
}

export function change(draft: TurnDraft, changes: Partial<BotRun>): void {
  draft.run = { ...draft.run, ...changes };
}

/** Tells the bot's author why. */
export function note(draft: TurnDraft, kind: TraceEntry['kind'], detail: string): void {
  const trace = [...draft.run.trace, { at: draft.at.now, kind, detail }];
  change(draft, { trace: trace.slice(-traceLimit) });
}

/** The bot's own words, ready to be sent. */
export function say(draft: TurnDraft, text: string, delayMs = 0): void {
  for (const piece of splitText(text, delayMs)) {
    if (draft.inPreview) addLine(draft, 'bot', piece.text);
    else change(draft, { outbox: [...draft.run.outbox, { id: draft.at.nextId(), ...piece }] });
  }
}

/** Shown in Preview only. */
export function addLine(draft: TurnDraft, author: PreviewLine['author'], text: string): void {
  const line = { id: draft.at.nextId(), author, text, at: draft.at.now };
  change(draft, { lines: [...draft.run.lines, line] });
}

/** Waits for the consumer, with nothing to come back to. */
export function forgetDialogs(draft: TurnDraft): void {
  change(draft, { stack: [], pending: null });
}
