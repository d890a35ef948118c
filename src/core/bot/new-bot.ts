import type { Bot } from '#model/bot';
import type { IntegrationResult } from '#model/bot-run';
import type { Dialog, DialogKind } from '#model/dialog';
import { asId, type AccountId, type BotId, type DialogId, type InteractionId } from '#model/ids';
import type { Interaction, InteractionKind, NextAction, Rule } from '#model/interaction';
import { interactionKinds } from '#model/interaction/kinds';
import { newEscalation } from '#model/new-escalation';
import { newRule } from '#model/new-rule';
import { blankTexts } from '#model/texts';
import { nameIn } from './interaction-name';

interface NewBot {
  readonly id: BotId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly description: string;
  readonly nextId: () => string;
}

/** A bot of the Basic template: it greets, and says so when it does not understand. */
export function newBot({ id, accountId, name, description, nextId }: NewBot): Bot {
  const text = (title: string, words: string) => ({
    ...newInteraction('text', { id: asId(nextId()), name: title }),
    text: words,
  });
  const welcome: Dialog = {
    id: asId(nextId()),
    name: 'Welcome',
    kind: 'standard',
    enabled: true,
    interactions: [
      {
        ...newInteraction('user-says', { id: asId(nextId()), name: 'Welcome User Says' }),
        sample: 'Hello',
        patterns: ['hi', 'hello', 'howdy', '(hi|hello|hey)*'],
      },
      text('Welcome Text', 'Hello! I am a bot. What can I do for you?'),
    ],
  };
  const fallback: Dialog = {
    id: asId(nextId()),
    name: 'Fallback',
    kind: 'fallback',
    enabled: true,
    interactions: [text('Fallback Text', 'I did not get that. Could you say it in other words?')],
  };
  return {
    id,
    accountId,
    name,
    description,
    language: 'en-US',
    dialogs: [welcome, fallback],
    integrations: [],
  };
}

interface NewDialog {
  readonly id: DialogId;
  readonly name: string;
  readonly kind: DialogKind;
  /** Names of the bot's interactions. */
  readonly taken: readonly string[];
  readonly nextId: () => string;
}

type Make = <Kind extends InteractionKind>(kind: Kind) => Interaction<Kind>;

/** What a new dialog of a kind begins with, one line each. [S109] */
const beginnings: { readonly [Kind in DialogKind]: (make: Make) => readonly Interaction[] } = {
  standard: (make) => [make('user-says')],
  fallback: (make) => [make('text')],
  disambiguation: (make) => [asksWhich(make('multiple-choice'))],
  'auto-escalation': (make) => [asksForAgent(make('multiple-choice')), make('agent-transfer')],
};

/** What it offers beside, is the names of the intents. */
function asksWhich(question: Interaction<'multiple-choice'>): Interaction {
  const none = 'Something else';
  const conditions = [{ kind: 'option', value: none }] as const;
  return {
    ...question,
    text: 'Which of these do you mean?',
    choices: [{ title: none }],
    display: 'quick-reply',
    rules: [newRule({ id: none, name: none, conditions, next: { kind: 'end' } })],
  };
}

function asksForAgent(question: Interaction<'multiple-choice'>): Interaction {
  const rule = (title: string, next: NextAction) =>
    newRule({ id: title, name: title, conditions: [{ kind: 'option', value: title }], next });
  return {
    ...question,
    text: 'I still do not understand. Shall I bring in somebody who does?',
    choices: [{ title: 'Yes' }, { title: 'No' }],
    display: 'quick-reply',
    rules: [rule('Yes', { kind: 'next' }), rule('No', { kind: 'end' })],
  };
}

/** A standard dialog begins with a User Says nobody has filled in yet. */
export function newDialog({ id, name, kind, taken, nextId }: NewDialog): Dialog {
  const interactions = beginnings[kind]((made) =>
    newInteraction(made, { id: asId(nextId()), name: nameIn(name, made, taken) }),
  );
  return {
    id,
    name,
    kind,
    enabled: true,
    interactions,
    ...(kind === 'auto-escalation' && { autoEscalation: newEscalation }),
  };
}

/** The rules an author finds, of the kinds that have some. */
const firstRules: { readonly [Kind in InteractionKind]?: readonly Rule[] } = {
  'knowledge-ai': [whenIt('success', 'Found'), whenIt('failure', 'Not Found')],
};

function whenIt(result: IntegrationResult, name: string): Rule {
  return newRule({ id: result, name, conditions: [{ kind: 'integration-result', result }] });
}

interface Naming {
  readonly id: InteractionId;
  readonly name: string;
}

/** An interaction as an author finds it: nothing written yet. [BT12] [BT270] */
export function newInteraction<Kind extends InteractionKind>(
  kind: Kind,
  { id, name }: Naming,
): Interaction<Kind> {
  const { texts, blank } = interactionKinds[kind];
  const common = {
    id,
    name,
    enabled: true,
    delayMs: 0,
    next: { kind: 'next' },
    rules: firstRules[kind] ?? [],
  };
  // The edge: what a kind leaves blank and the texts it has are what it adds.
  return { kind, ...common, ...blankTexts(texts), ...blank() } as unknown as Interaction<Kind>;
}
