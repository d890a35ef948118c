import { settingsOf } from '#model/connector/settings';
import type { Bot } from '#model/bot';
import { asked, type Answer, type BotRun, type Heard, type Turn } from '#model/bot-run';
import type { Dialog } from '#model/dialog';
import { asId } from '#model/ids';
import type { Integration } from '#model/integration';
import type { Condition, Interaction, NextAction, Rule } from '#model/interaction';
import { newRule } from '#model/new-rule';
import { startRun } from '#core/bot/start-run';
import { resume } from '#core/bot/resume';
import { typeInPreview } from '#core/bot/preview';
import type { TurnAt } from '#core/bot/turn-draft';
import type { LogEntry } from '#model/log-entry';

const plain = { enabled: true, delayMs: 0, next: { kind: 'next' }, rules: [] } as const;

/** Ids are the names, so that tests read. */
const named = (name: string) => ({ id: asId<Interaction['id']>(name), name, ...plain });

type Rest<K extends Interaction['kind']> = Partial<Omit<Interaction<K>, 'kind'>>;

export function userSays(
  patterns: readonly string[],
  rest: Rest<'user-says'> = {},
): Interaction<'user-says'> {
  const name = `says ${patterns.join(' ')}`;
  return { kind: 'user-says', ...named(name), sample: '', patterns, excludeKeywords: [], ...rest };
}

/** `text` is its name, too. */
export function text(words: string, rest: Rest<'text'> = {}): Interaction<'text'> {
  return { kind: 'text', ...named(words), text: words, ...rest };
}

export function question(words: string, rest: Rest<'text-question'> = {}): Interaction<'text-question'> {
  return { kind: 'text-question', ...named(words), text: words, fallback: '', ...rest };
}

export function integrationStep(
  integrationId: string | null,
  rest: Rest<'integration'> = {},
): Interaction<'integration'> {
  const id = integrationId === null ? null : asId<Integration['id']>(integrationId);
  return { kind: 'integration', ...named(`calls ${id}`), integrationId: id, ...rest };
}

/** For a rule without a condition. */
export const always = null;

export function rule(condition: Condition | typeof always, next: NextAction = { kind: 'next' }): Rule {
  const id = condition?.kind ?? 'always';
  return newRule({ id, name: `rule ${id}`, conditions: condition ? [condition] : [], next });
}

export function onPattern(...patterns: string[]): Condition {
  return { kind: 'pattern', patterns, excludeKeywords: [] };
}

export function goTo(name: string): NextAction {
  return { kind: 'interaction', interactionId: asId(name) };
}

export function goToDialog(name: string): NextAction {
  return { kind: 'dialog', dialogId: asId(name) };
}

export function dialog(
  name: string,
  interactions: readonly Interaction[],
  rest: Partial<Dialog> = {},
): Dialog {
  return { id: asId(name), name, kind: 'standard', enabled: true, interactions, ...rest };
}

export function fallbackDialog(...interactions: Interaction[]): Dialog {
  return dialog('Fallback', interactions, { kind: 'fallback' });
}

export function escalation(
  rest: Partial<Integration<'agent-escalation'>> = {},
): Integration<'agent-escalation'> {
  return {
    id: asId('Escalation'),
    kind: 'agent-escalation',
    name: 'Escalation',
    responseVariable: 'Escalation',
    skillName: 'Human',
    skillId: '1234567890',
    message: 'One moment, I am getting somebody.',
    transformScript: '',
    customData: [],
    ...rest,
  };
}

export function api(rest: Partial<Integration<'api'>> = {}): Integration<'api'> {
  return {
    id: asId('Stores'),
    kind: 'api',
    name: 'Stores',
    responseVariable: 'Stores',
    method: 'GET',
    url: 'https://stores.example/list',
    headers: [],
    parameters: [],
    postBody: '',
    transformScript: '',
    customData: [],
    ...rest,
  };
}

export function email(rest: Partial<Integration<'email'>> = {}): Integration<'email'> {
  return {
    id: asId('Thanks'),
    kind: 'email',
    name: 'Thanks',
    responseVariable: 'Thanks',
    to: 'helen@example.com',
    replyTo: '',
    subject: 'Thank you',
    body: 'It was a pleasure.',
    html: false,
    transformScript: '',
    customData: [],
    ...rest,
  };
}

export function lambda(rest: Partial<Integration<'lambda'>> = {}): Integration<'lambda'> {
  return {
    id: asId('Comment'),
    kind: 'lambda',
    name: 'Comment',
    responseVariable: 'Comment',
    lambdaId: 'f1',
    headers: [],
    payload: '',
    transformScript: '',
    customData: [],
    ...rest,
  };
}

export function knowledge(rest: Partial<Integration<'knowledge-base'>> = {}): Integration<'knowledge-base'> {
  return {
    id: asId('Answers'),
    kind: 'knowledge-base',
    name: 'Answers',
    responseVariable: 'Answers',
    knowledgeBaseId: 'k1',
    phrases: '{$query}',
    mode: 'intents',
    threshold: 'GOOD',
    multipleResults: 1,
    transformScript: '',
    customData: [],
    ...rest,
  };
}

export function bot(dialogs: readonly Dialog[], integrations: readonly Integration[] = []): Bot {
  return {
    id: asId('bot'),
    accountId: asId('account'),
    name: 'Bot',
    description: '',
    language: 'en-US',
    dialogs,
    integrations,
  };
}

/** The pattern of the tutorial. [S112] */
export const handoffPattern = '*(agent|representative|help|human)*';

export function handoffDialog(...rest: Interaction[]): Dialog {
  return dialog('Agent Handoff', [userSays([handoffPattern]), integrationStep('Escalation'), ...rest]);
}

/** The bot of the tutorial, as far as it concerns the bot. */
export function tutorialBot(...more: Dialog[]): Bot {
  const welcome = dialog('Welcome', [userSays(['hi', '(hi|hello|hey)*']), text('Welcome!')]);
  return bot([welcome, fallbackDialog(text('Pardon?')), handoffDialog(), ...more], [escalation()]);
}

export function deployedRun(of: Bot, rest: Partial<BotRun> = {}): BotRun {
  return {
    ...startRun({
      id: asId('run'),
      bot: of,
      channel: { kind: 'conversation', conversationId: asId('conversation'), conversationKind: 'chat' },
    }),
    ...rest,
  };
}

/** A turn around which there is nothing. */
export const bareTurn: TurnAt = {
  ...{ now: 1, nextId: () => 'x', environment: {}, breakpoints: [], maxEscalationRetries: 3 },
};

/** A conversation with one bot, heard line by line. */
export class Talk {
  bot: Bot;
  run: BotRun;
  /** All reasons given so far. */
  log: readonly LogEntry[] = [];
  breakpoints: TurnAt['breakpoints'] = [];
  environment: TurnAt['environment'] = {};
  #ids = 0;
  sequence = 0;

  constructor(of: Bot, rest: Partial<BotRun> = {}) {
    this.bot = of;
    this.run = deployedRun(of, rest);
  }

  /** Takes a turn; answers the lines the bot said in it. */
  hear(heard: Heard): string[] {
    return this.take((run) => resume(this.bot, run, heard, this.at));
  }

  say(words: string): string[] {
    return this.hear({ kind: 'line', text: words, sequence: this.sequence++ });
  }

  transferFails(): string[] {
    return this.hear({ kind: 'escalation-failed', sequence: this.sequence++ });
  }

  transferAnswers(result: 'success' | 'failure'): string[] {
    return this.answer({ kind: 'transfer', result, why: 'because' });
  }

  answer(answer: Answer): string[] {
    const { waits } = this.run;
    return this.hear({ kind: 'answered', askId: waits.for === 'answer' ? waits.askId : 'none', answer });
  }

  /** The author deletes an interaction. */
  forget(id: string): void {
    const without = (one: Dialog) => ({
      ...one,
      interactions: one.interactions.filter((it) => it.id !== id),
    });
    this.bot = { ...this.bot, dialogs: this.bot.dialogs.map(without) };
  }

  /** The transfer it waits for; null when it waits for none. */
  get transfer() {
    return asked(this.run, 'transfer');
  }

  /** The same, one a line, with its values. */
  get why(): string {
    return this.log.map(({ kind, values }) => [kind, ...Object.values(values)].join(': ')).join('\n');
  }

  get at(): TurnAt {
    const { breakpoints, environment, run } = this;
    const kind = run.channel.kind === 'preview' ? 'chat' : run.channel.conversationKind;
    const { maxEscalationRetries } = settingsOf({ settings: [] }, kind);
    const nextId = () => `id-${++this.#ids}`;
    const agentNickname = 'Billing Bot';
    return { now: 1000, nextId, agentNickname, environment, breakpoints, maxEscalationRetries };
  }

  protected take(turnOf: (run: BotRun) => Turn): string[] {
    const turn = turnOf({ ...this.run, outbox: [] });
    this.run = turn.run;
    this.log = [...this.log, ...turn.log];
    return turn.run.outbox.map((line) => line.text);
  }
}

/** The same in Preview; what is typed is answered by what the log says was said. */
export class PreviewTalk extends Talk {
  constructor(of: Bot) {
    super(of, { channel: { kind: 'preview' } });
  }

  override say(words: string): string[] {
    const before = this.log.length;
    this.take((run) => {
      const turn = typeInPreview(this.bot, run, words, this.at);
      if (turn.anew) this.log = [];
      return turn;
    });
    return this.log
      .slice(Math.min(before, this.log.length))
      .flatMap((entry) => (entry.kind === 'spoke' ? [entry.values.text] : []));
  }
}

/** Variables of session length. */
export function remembered(values: Readonly<Record<string, unknown>>): BotRun['variables'] {
  return Object.entries(values).map(([name, value]) => ({ name, value, scope: 'session', dialogId: null }));
}
