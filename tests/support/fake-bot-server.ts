import { ok, type Result } from '#base/result';
import type { BotRun, Heard, PendingEscalation, Turn } from '#model/bot-run';
import type { ConversationKind } from '#model/campaign';
import type { Failure } from '#model/failure';
import { asId, type BotRunId, type ConnectorId, type ConversationId } from '#model/ids';

/** What a scripted bot makes of one thing it hears. */
export interface Reply {
  readonly say?: readonly (string | { readonly text: string; readonly delayMs: number })[];
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

  readonly runOf = (connectorId: ConnectorId, conversationId: ConversationId): BotRun | undefined =>
    this.#runs.get(`${connectorId} ${conversationId}`);

  readonly hear = (
    connectorId: ConnectorId,
    conversationId: ConversationId,
    heard: Heard,
  ): Promise<Result<Turn, Failure>> => {
    this.heard.push({ conversationId, heard });
    if (this.failure !== null) return Promise.resolve(this.failure);
    const run = this.runOf(connectorId, conversationId) ?? this.#startRun(connectorId, conversationId);
    const turn = this.#takeTurn(run, heard);
    this.#runs.set(turn.run.id, turn.run);
    return Promise.resolve(ok(turn));
  };

  /** The engine does this in the moment a line is published. */
  lineSent(conversationId: ConversationId, lineId: string): void {
    for (const [key, run] of this.#runs) {
      if (run.conversationId !== conversationId) continue;
      this.#runs.set(key, { ...run, outbox: run.outbox.filter(({ id }) => id !== lineId) });
    }
  }

  /** What the engine says for the bot when its transfer takes place. */
  lastWord(conversationId: ConversationId): string {
    const run = [...this.#runs.values()].find((one) => one.conversationId === conversationId);
    return run?.escalation?.message ?? '';
  }

  /** What was heard in one conversation, in short: `line hi`, `greeting hi`, `escalation-failed`, `success`. */
  short(id: ConversationId): string[] {
    return this.heard
      .filter(({ conversationId }) => conversationId === id)
      .map(({ heard }) => shorten(heard));
  }

  #startRun(connectorId: ConnectorId, conversationId: ConversationId): BotRun {
    return {
      id: asId<BotRunId>(`${connectorId} ${conversationId}`),
      botId: asId('bot'),
      connectorId,
      conversationId,
      conversationKind: this.kind,
      state: 'active',
      stack: [],
      pending: null,
      escalation: null,
      escalationFailures: 0,
      variables: {},
      heardUpTo: -1,
      outbox: [],
      trace: [],
      lines: [],
    };
  }

  #takeTurn(run: BotRun, heard: Heard): Turn {
    const { say = [], escalate, close } = this.reply(heard);
    const outbox = say.map((line) => {
      this.#lines += 1;
      const { text, delayMs } = typeof line === 'string' ? { text: line, delayMs: 0 } : line;
      return { id: `line ${this.#lines}`, text, delayMs };
    });
    const transferred = heard.kind === 'escalation-answered' && heard.result === 'success';
    const escalation: PendingEscalation | null =
      escalate === undefined
        ? null
        : {
            integrationId: asId('integration'),
            interactionId: asId('interaction'),
            skillId: '42',
            skillName: 'Human',
            message: escalate,
          };
    const next: BotRun = {
      ...run,
      state: transferred ? 'handed-over' : close === true ? 'ended' : 'active',
      heardUpTo:
        heard.kind === 'escalation-answered' ? run.heardUpTo : Math.max(run.heardUpTo, heard.sequence),
      outbox: [...run.outbox, ...outbox],
      escalation,
    };
    if (escalation !== null) return { run: next, wish: { kind: 'escalate' } };
    return { run: next, wish: { kind: close === true ? 'close-conversation' : 'none' } };
  }
}

function shorten(heard: Heard): string {
  switch (heard.kind) {
    case 'line':
    case 'greeting':
      return `${heard.kind} ${heard.text}`;
    case 'escalation-failed':
      return heard.kind;
    case 'escalation-answered':
      return `${heard.result} ${heard.reason}`.trim();
  }
}
