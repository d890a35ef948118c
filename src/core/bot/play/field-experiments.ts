import type { Bot } from '#model/bot';
import type { FieldName } from '#model/connector/custom-fields';
import type { Dialog } from '#model/dialog';
import { asId, type SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { newInteraction } from '../new-bot';

/** An option of a connector that can be tried: a custom field, or Accessibility. */
export type TriedField = FieldName | 'accessibility';

/** The same words said to the same bot, with a field and without it. */
export interface FieldExperiment {
  /** A value that shows what the field does. */
  readonly value: string;
  /** What the consumer does, given what the field is set to. */
  script(value: string): string;
  readonly bot: Bot;
  /** A bot that the consumer meets first, and that passes the conversation on to this one. */
  readonly router?: Bot;
  /** What every call is answered after, in ms. */
  readonly slowMs?: number;
  /** Where the connector passes a silent bot's conversations on, with the field and without it. */
  readonly fallbackSkillId?: SkillId;
}

/** The skill by which consumers meet the bot that is tried. */
export const ownSkill = asId<SkillId>('7000000001');
const humans = asId<SkillId>('7000000002');

const named = (name: string) => ({ id: asId<Interaction['id']>(name), name });
const says = (name: string, ...patterns: string[]): Interaction => ({
  ...newInteraction('user-says', named(`${name} Says`)),
  patterns,
});
const text = (words: string): Interaction => ({ ...newInteraction('text', named(words)), text: words });

function dialog(
  name: string,
  interactions: readonly Interaction[],
  kind: Dialog['kind'] = 'standard',
): Dialog {
  return { id: asId(name), name, kind, enabled: true, interactions };
}

function integrationStep(id: string): Interaction {
  return { ...newInteraction('integration', named(`Calls ${id}`)), integrationId: asId(id) };
}

function botOf(name: string, dialogs: readonly Dialog[], integrations: readonly Integration[] = []): Bot {
  const about = { accountId: asId<Bot['accountId']>('account'), description: '', language: 'en-US' };
  return { id: asId(name), name, ...about, dialogs, integrations };
}

const greeting = dialog('Greeting', [says('Greeting', 'hi', 'hello'), text('Hello! What can I do for you?')]);
const fallback = dialog('Fallback', [text('I did not get that.')], 'fallback');

const talker = botOf('Talker', [
  greeting,
  dialog('Morning', [says('Morning', 'good morning'), text('Good morning! The shop has just opened.')]),
  dialog('How', [says('How', '*how are you*'), text('Fine, thank you.')]),
  dialog('Known', [says('Known', '_STEPUP_'), text('Now I know who you are.')]),
  dialog('Member', [says('Member', 'a member signed in'), text('Welcome back, dear member.')]),
  dialog('Bill', [says('Bill', '*bill*'), text('Your bill comes to 12 euros.')]),
  dialog('Silence', [says('Silence', 'a hard question')]),
  fallback,
]);

const tile = (title: string) => ({ title, subtitle: 'In three sizes', image: '', url: '' });
const shop = botOf('Shop', [
  greeting,
  dialog('Shoes', [
    says('Shoes', 'shoes'),
    { ...newInteraction('structured', named('Tiles')), tiles: [tile('Boots'), tile('Sandals')] },
  ]),
  fallback,
]);

const sizes = botOf('Sizes', [
  greeting,
  dialog('Size', [
    says('Size', 'size'),
    {
      ...newInteraction('quick-reply', named('Asks')),
      text: 'Which size?',
      replies: [
        { title: 'Small', payload: 's' },
        { title: 'Large', payload: 'l' },
      ],
    },
    text('You get it as {$quickReplyPayload}.'),
  ]),
  fallback,
]);

const slow = botOf(
  'Slow',
  [
    greeting,
    dialog('Order', [
      says('Order', 'my order'),
      integrationStep('Orders'),
      text('Your order is on its way.'),
    ]),
    fallback,
  ],
  [
    {
      ...{ id: asId<Integration['id']>('Orders'), kind: 'api', name: 'Orders', responseVariable: 'Orders' },
      ...{ method: 'GET', url: 'https://orders.example/', headers: [], parameters: [], postBody: '' },
      ...{ transformScript: '', customData: [] },
    },
  ],
);

function passesOn(name: string, pattern: string, skillId: SkillId, message: string): Bot {
  return botOf(
    name,
    [greeting, dialog('Hand over', [says('Hand over', pattern), integrationStep('Escalation')]), fallback],
    [
      {
        ...{ id: asId<Integration['id']>('Escalation'), kind: 'agent-escalation', name: 'Escalation' },
        ...{
          responseVariable: 'Escalation',
          skillName: 'Experiment',
          skillId,
          message,
          transformScript: '',
          customData: [],
        },
      },
    ],
  );
}

/** Long enough to see a field of so many ms at work, and no longer than a day. */
function longerThan(value: string, ms: number): number {
  const typed = Number(value);
  return Math.min(86_400_000, Math.max(ms, Number.isFinite(typed) ? 1.2 * typed : 0));
}

/** One line a field. [CT12] */
export const fieldExperiments: { readonly [Name in TriedField]: FieldExperiment } = {
  fallbackEscalationTime: {
    value: '60000',
    script: (value) => `a hard question\n@${Math.ceil(longerThan(value, 240_000))}`,
    bot: talker,
    fallbackSkillId: humans,
  },
  defaultGreetingMessage: { value: 'good morning', script: () => '@5000', bot: talker },
  defaultStepupMessage: { value: 'a member signed in', script: () => 'hello\nstep-up', bot: talker },
  messageDelay: { value: '3000', script: () => 'hello\n@1000 how are you\n@5000', bot: talker },
  skipAgentMessage: {
    value: 'true',
    script: () => '@4000 my bill, please\n@10000',
    bot: talker,
    router: passesOn('Router', '*bill*', ownSkill, 'One moment, I get a colleague.'),
  },
  tileDisplay: { value: 'horizontal', script: () => 'shoes', bot: shop },
  textOnly: { value: 'true', script: () => 'size\n2', bot: sizes },
  messageResendMaxRetries: { value: '3', script: () => 'my order\n@150000', bot: slow, slowMs: 120_000 },
  retryMessageInterval: { value: '10000', script: () => 'my order\n@90000', bot: slow, slowMs: 60_000 },
  maxEscalationRetries: {
    value: '1',
    script: () => 'an agent, please\n@120000',
    bot: passesOn('Hopeful', '*agent*', ownSkill, 'One moment, I get somebody.'),
  },
  ringAcceptWait: { value: '5000', script: () => '@15000', bot: talker },
  accessibility: { value: 'true', script: () => 'shoes', bot: shop },
};
