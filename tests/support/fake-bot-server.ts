import { ok, type Result } from '#base/result';
import { asked, type BotRun, type Heard, type WantedLine } from '#model/bot-run';
import type { ConversationKind } from '#model/campaign';
import type { Failure } from '#model/failure';
import { asId, type BotId, type BotRunId, type ConnectorId, type ConversationId } from '#model/ids';

/** What a scripted bot makes of one thing it hears. */
export interface Reply {
  readonly say?: readonly (string | WantedLine)[];
  /** Ask for a transfer to skill 42, with this last message. */
  readonly escalate?: string;
  readonly close?: boolean;
}

/** A bot server that keeps runs as the real one does and answers as the test says. */
export class FakeBotServer {
  /** Everything that was heard, in order. */
  readonly heard: { readonly conversationId: ConversationId; readonly heard: Heard }[] = [];
  reply: (heard: Heard) => Reply = () => ({});
  failure: Result<never, Failure> | null = null;
  kind: ConversationKind = 'chat';
  readonly #runs = new Map<string, BotRun>();
  #lines = 0;
  readonly #listeners = new Map<string, Set<() => void>>();

  /** There is one bot. */
  readonly runOf = (_: BotId, conversationId: ConversationId): BotRun | undefined =>
    this.#runs.get(conversationId);

  readonly onTurn = (_: BotId, conversationId: ConversationId, call: () => void): (() => void) => {
    const calls = this.#listeners.get(conversationId) ?? new Set();
    this.#listeners.set(conversationId, calls.add(call));
    return () => calls.delete(call);
  };

  readonly hear = (
    _: ConnectorId,
    conversationId: ConversationId,
    heard: Heard,
  ): Promise<Result<null, Failure>> => {
    this.heard.push({ conversationId, heard });
    if (this.failure !== null) return Promise.resolve(this.failure);
    const run = this.#runs.get(conversationId) ?? this.#startRun(conversationId);
    this.#runs.set(conversationId, this.#takeTurn(run, heard));
    for (const call of [...(this.#listeners.get(conversationId) ?? [])]) call();
    return Promise.resolve(ok(null));
  };

  /** The engine does this in the moment a line is published. */
  lineSent(conversationId: ConversationId, lineId: string): void {
    const run = this.#runs.get(conversationId);
    if (run) this.#runs.set(conversationId, { ...run, outbox: run.outbox.filter(({ id }) => id !== lineId) });
  }

  /** What the engine says for the bot when its transfer takes place. */
  lastWord(conversationId: ConversationId): string {
    const run = this.#runs.get(conversationId);
    return (run && asked(run, 'transfer')?.message) ?? '';
  }

  /** What was heard in one conversation, in short: `line hi`, `greeting hi`, `escalation-failed`, `success`. */
  short(id: ConversationId): string[] {
    return this.heard
      .filter(({ conversationId }) => conversationId === id)
      .map(({ heard }) => shorten(heard));
  }

  #startRun(conversationId: ConversationId): BotRun {
    return {
      id: asId<BotRunId>(`bot ${conversationId}`),
      botId: asId('bot'),
      channel: { kind: 'conversation', conversationId, conversationKind: this.kind },
      state: 'active',
      stack: [],
      at: null,
      waits: { for: 'consumer' },
      escalationFailures: 0,
      heard: null,
      payload: null,
      chips: [],
      variables: [],
      fallbacks: { question: null, count: 0 },
      lastCall: null,
      heardUpTo: -1,
      outbox: [],
    };
  }

  #takeTurn(run: BotRun, heard: Heard): BotRun {
    const { say = [], escalate, close } = this.reply(heard);
    const outbox = say.map((line) => {
      this.#lines += 1;
      const wanted = typeof line === 'string' ? { text: line, delayMs: 0 } : line;
      return { id: `line ${this.#lines}`, ...wanted };
    });
    const transferred = isAnswer(heard, 'success');
    const ask = {
      kind: 'transfer',
      skillId: '42',
      skillName: 'Human',
      message: escalate ?? '',
    } as const;
    const chain = { dialogId: null, crossings: 0, played: 0 };
    return {
      ...run,
      state: transferred ? 'handed-over' : close === true ? 'ended' : 'active',
      heard: heard.kind === 'line' || heard.kind === 'greeting' ? heard.text : run.heard,
      heardUpTo: 'sequence' in heard ? Math.max(run.heardUpTo, heard.sequence) : run.heardUpTo,
      outbox: [...run.outbox, ...outbox],
      waits:
        escalate === undefined
          ? { for: 'consumer' }
          : { for: 'answer', askId: `ask ${this.heard.length}`, ask, chain },
    };
  }
}

function shorten(heard: Heard): string {
  switch (heard.kind) {
    case 'line':
    case 'greeting':
      return `${heard.kind} ${heard.text}`;
    case 'escalation-failed':
    case 'silent':
    case 'missed':
      return heard.kind;
    case 'answered':
      return heard.answer.kind === 'transfer'
        ? `${heard.answer.result} ${heard.answer.why}`.trim()
        : heard.answer.kind;
  }
}

/** The transfer service’s word. */
export function isAnswer(heard: Heard, result: 'success' | 'failure'): boolean {
  return heard.kind === 'answered' && heard.answer.kind === 'transfer' && heard.answer.result === result;
}
