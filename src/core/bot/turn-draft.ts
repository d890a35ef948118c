import type { Bot } from '#model/bot';
import type { Ask, BotRun, Chain, CodeChip, ConsumerName, Turn, WantedLine } from '#model/bot-run';
import type { InteractionId } from '#model/ids';
import type { LogEntry, LogKind } from '#model/log-entry';
import { contentOf, type Card, type QuickReplies } from '#model/rich-content/element';
import { textOfCard } from '#model/rich-content/text-of-card';
import { counts, limits } from '#model/limits';
import type { PassedContext } from '#model/passed-context';
import { problemOfRich } from '#model/rich-content/problem-of';
import { inWords } from './options/in-words';
import { newEffort, type Effort } from './patterns/effort';
import { placeOf } from './place';
import { freshChain } from './chain';
import { shorten } from './quote';
import { splitText } from './split-text';

/** What a turn needs from outside the bot. */
export interface TurnAt {
  readonly now: number;
  readonly nextId: () => string;
  /** How the bot's user is called; unknown in Preview. */
  readonly agentNickname?: string | undefined;
  /** Whom the bot talks to, as the platform names them; unknown in Preview. */
  readonly consumerId?: string | undefined;
  /** What the bot before it has passed on, where it has heard nothing yet. */
  readonly passedOn?: PassedContext | undefined;
  /** The variables of the bot's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Interactions before which the author wants to look. */
  readonly breakpoints: readonly InteractionId[];
  /** So many transfers of a conversation may fail before the bot asks for no more. */
  readonly maxEscalationRetries: number;
  /** Whether its connector holds conversations in words alone. [BT302] */
  readonly textOnly?: boolean;
  /** Where its connector posts what the bot would hear; empty for nowhere. [S190] */
  readonly webhookUrl?: string;
  /** Where its connector passes a conversation on in which the bot is silent; null for nowhere. */
  readonly fallbackSkill?: { readonly id: string; readonly name: string } | null;
}

/** What the author's code wants of the interaction it belongs to. */
export interface CodeWishes {
  /** In place of its delay. */
  readonly delayMs?: number;
  /** Below its last line, beside those of its own. */
  readonly chips?: readonly CodeChip[];
  /** However long a text is, it stays one line. */
  readonly longText?: boolean;
}

/** A turn that is being thought out; only the functions below change it. */
export interface TurnDraft {
  readonly bot: Bot;
  readonly at: TurnAt;
  readonly log: LogEntry[];
  /** What comparing what was heard may still cost. */
  readonly effort: Effort;
  /** One text as the lines it is sent in. */
  readonly split: typeof splitText;
  /** The interaction in whose name something is said. */
  speaker: InteractionId | null;
  run: BotRun;
  chain: Chain;
  wishes: CodeWishes;
  /** What the interaction says is kept here until its code has run; null where it is said at once. */
  held: WantedLine[] | null;
  /** What the bot has learnt that the consumer is called. */
  consumer: ConsumerName | null;
}

export function beginTurn(bot: Bot, run: BotRun, at: TurnAt): TurnDraft {
  const asYet = { log: [], chain: freshChain, wishes: {}, held: null, consumer: null };
  const effort = newEffort((pattern) => noteOnce(draft, 'too-much-to-compare', { pattern }));
  const draft: TurnDraft = { bot, at, speaker: run.at, run, effort, split: splitText, ...asYet };
  return draft;
}

export function endTurn({ run, log, consumer }: TurnDraft): Turn {
  return { run, log, ...(consumer && { consumer }) };
}

/** What is not there where there is nothing of it. */
export function forget(draft: TurnDraft, field: 'passes' | 'broughtIntent' | 'listed'): void {
  if (!(field in draft.run)) return;
  const { [field]: gone, ...run } = draft.run;
  if (gone !== undefined) draft.run = run;
}

export function change(draft: TurnDraft, changes: Partial<BotRun>): void {
  const run = { ...draft.run, ...changes };
  draft.run = changes.stack ? { ...run, variables: withoutLeft(run) } : run;
}

/** What a dialog remembers goes with it. */
function withoutLeft({ variables, stack }: BotRun): BotRun['variables'] {
  const open = new Set(stack.map(({ dialogId }) => dialogId));
  return variables.filter(
    ({ scope, dialogId }) => scope !== 'dialog' || (dialogId !== null && open.has(dialogId)),
  );
}

/** Tells the bot's author why. What is quoted is shortened. */
export function note<K extends LogKind>(draft: TurnDraft, kind: K, values: LogEntry<K>['values']): void {
  const short: Record<string, unknown> = { ...values };
  for (const name in short) if (typeof short[name] === 'string') short[name] = shorten(short[name]);
  // The edge: values keep their names and kinds.
  keep(draft, kind, short as unknown as LogEntry<K>['values']);
}

/** Told once in a turn. */
function noteOnce<K extends LogKind>(draft: TurnDraft, kind: K, values: LogEntry<K>['values']): void {
  if (!draft.log.some((entry) => entry.kind === kind)) note(draft, kind, values);
}

/** The same as `note`, whole. */
export function keep<K extends LogKind>(
  draft: TurnDraft,
  kind: K,
  values: LogEntry<K>['values'],
  said: Pick<LogEntry, 'by' | 'rich'> = {},
): void {
  // Kind and values belong together; the union hides that from the compiler.
  draft.log.push({ at: draft.at.now, kind, values, ...said } as LogEntry);
}

/** The bot's own words, ready to be sent. Chips stand below the last line of a long text. */
export function say(draft: TurnDraft, text: string, delayMs = 0, quickReplies?: QuickReplies): void {
  const pieces = draft.wishes.longText ? [{ text, delayMs }] : draft.split(text, delayMs);
  pieces.forEach((piece, at) => {
    const isLast = at === pieces.length - 1;
    send(draft, isLast && quickReplies ? { ...piece, quickReplies } : piece);
  });
}

/** The same for agents and managers, and nobody else. */
export function tellAgents(draft: TurnDraft, text: string, delayMs = 0): void {
  for (const piece of draft.split(text, delayMs)) send(draft, { ...piece, forAgents: true });
}

export function showCard(draft: TurnDraft, card: Card, delayMs: number): void {
  send(draft, { text: textOfCard(card), card, delayMs });
}

/** What the platform would refuse to show is said without. */
function send(draft: TurnDraft, wanted: WantedLine): void {
  const problem = problemOfRich(wanted);
  if (problem !== null) {
    const place = draft.speaker && placeOf(draft.bot, draft.speaker);
    note(draft, 'card-unreadable', { interaction: place?.interaction.name ?? '', why: problem });
  }
  const text = wanted.text.slice(0, limits.message);
  const line = problem === null ? { ...wanted, text } : { text, delayMs: wanted.delayMs };
  if (text === '') return;
  if (draft.held && draft.held.length < counts.outbox) draft.held.push(line);
  else if (draft.held) tellTooMuch(draft);
  else sendNow(draft, line);
}

function tellTooMuch(draft: TurnDraft): void {
  noteOnce(draft, 'said-too-much', { most: counts.outbox });
}

/** A preview has nobody to send it to: its log holds it. */
export function sendNow(draft: TurnDraft, wanted: WantedLine): void {
  if (!draft.at.textOnly) return sendLine(draft, wanted);
  const { listed: before = [] } = draft.run;
  const { lines, listed } = inWords(wanted, before);
  if (listed.length > before.length) change(draft, { listed: listed.slice(0, counts.listed) });
  for (const line of lines) sendLine(draft, line);
}

function sendLine(draft: TurnDraft, line: WantedLine): void {
  if (Math.max(draft.run.outbox.length, draft.log.length) >= counts.outbox) return tellTooMuch(draft);
  const { text, card, quickReplies } = contentOf(line);
  const rich = { ...(card && { card }), ...(quickReplies && { quickReplies }) };
  const by = draft.speaker;
  if (draft.run.channel.kind === 'preview')
    return keep(
      draft,
      line.forAgents ? 'told-agents' : 'spoke',
      { text },
      { ...(by && { by }), ...((card || quickReplies) && { rich }) },
    );
  const id = draft.at.nextId();
  noteBrought(draft, id);
  change(draft, { outbox: [...draft.run.outbox, { id, ...line, ...(by && { by }) }] });
}

/** The last reason has brought this line of a conversation. [BT216] */
function noteBrought({ log, run }: TurnDraft, lineId: string): void {
  const last = run.channel.kind === 'conversation' ? log.pop() : undefined;
  if (last) log.push({ ...last, lines: [...(last.lines ?? []), lineId] });
}

/** The bot needs an answer before it can go on from this interaction. */
export function ask(draft: TurnDraft, at: InteractionId | null, asked: Ask): void {
  const askId = draft.at.nextId();
  // The transfer says its message under the id of what is asked for.
  if (asked.kind === 'transfer' && asked.message !== '') noteBrought(draft, askId);
  // What goes with this one is added after it.
  if (asked.kind === 'transfer') forget(draft, 'passes');
  change(draft, { at, waits: { for: 'answer', askId, ask: asked, chain: draft.chain } });
}

/** The consumer's word is next; nothing is open. */
export function waitForConsumer(draft: TurnDraft): void {
  const { at, waits } = draft.run;
  if (at !== null || waits.for !== 'consumer') change(draft, { at: null, waits: { for: 'consumer' } });
}

/** Waits for the consumer, with nothing to come back to. */
export function forgetDialogs(draft: TurnDraft): void {
  waitForConsumer(draft);
  change(draft, { stack: [] });
}
