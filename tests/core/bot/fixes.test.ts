import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import { ESCALATION_FAILED } from '#model/bot-run';
import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { asId, type SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot, type Problem } from '#core/bot/validate-bot';
import { createBareEngine } from '#support/bare-engine';
import {
  always,
  bot,
  dialog,
  escalation,
  fallbackDialog,
  goTo,
  goToDialog,
  handoffDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  text,
  userSays,
} from './bot-builder';

const human = { id: asId<SkillId>('1234567890'), name: 'Human' };
const botSkill = { id: asId<SkillId>('1234567891'), name: 'Bot' };
const players = [{ loginName: 'bot', skills: [botSkill.id] }];
const problemsOf = (of: Bot, skills = [human, botSkill]) => validateBot(of, skills, { players });
const labels = (of: Bot, ...more: [(typeof human)[]?]) =>
  problemsOf(of, ...more).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label));

const keyOf = ({ text, dialogId, interactionId, integrationId }: Problem) =>
  [text, dialogId, interactionId, integrationId].join(' ');

/** The bot in an engine that knows its account and skills. */
function built(of: Bot) {
  const engine = createBareEngine();
  const accountId = Object.values(engine.world.accounts)[0]!.id;
  const me = Object.values(engine.world.users)[0]!.id;
  for (const skill of [human, botSkill])
    engine.world.skills[skill.id] = { ...skill, accountId, description: 'd' } as never;
  const stored = { ...of, accountId };
  engine.world.bots[of.id] = stored;
  engine.world.order.bots.push(of.id);
  return { stored: () => engine.world.bots[of.id]!, mend: (command: Command) => engine.must(command, me) };
}

/** Each by itself, in an engine of its own. */
function mendAll(of: Bot): void {
  for (const problem of problemsOf(of)) {
    for (const { command } of problem.fixes ?? []) {
      const engine = built(of);
      engine.mend(command);
      expect(problemsOf(engine.stored()).map(keyOf), command.type).not.toContain(keyOf(problem));
    }
  }
}

const says = userSays(['order'], { id: asId('says') });
const broken = (next = goTo('gone')) => bot([dialog('D', [says, text('T', { next }), text('U')])]);
const off = (it: Interaction): Interaction => ({ ...it, enabled: false });
const options = (...titles: string[]): Interaction<'multiple-choice'> => ({
  ...newInteraction('multiple-choice', { id: asId('Q'), name: 'Q' }),
  text: 'Which?',
  choices: titles.map((title) => ({ title })),
});
const transfer = (skillId: string, message = 'One moment'): Interaction<'agent-transfer'> => ({
  ...newInteraction('agent-transfer', { id: asId('A'), name: 'A' }),
  skillId,
  message,
});
const calling = (integration: Integration): Bot =>
  bot([dialog('D', [says, integrationStep('Escalation'), text('U')])], [integration]);
const starting = (name: string, more: Partial<Dialog> = {}) =>
  dialog(
    name,
    [userSays(['order'], { id: asId(`says ${name}`), name: `says ${name}` }), text(`${name} text`)],
    more,
  );

const cases: readonly (readonly [what: string, of: Bot, expected: readonly string[]])[] = [
  ['a deleted target', broken(), ['Delete “U”', 'Go on with the next interaction']],
  [
    'a deleted target at the end',
    bot([dialog('D', [says, text('T', { next: goTo('gone') })])]),
    ['End the dialog there'],
  ],
  [
    'a deleted dialog, of a rule too',
    bot([
      dialog('D', [says, question('Ask', { rules: [rule(onPattern('a'), goToDialog('gone'))] }), text('U')]),
    ]),
    ['Delete “U”', 'Create the missing dialog', 'Go on with the next interaction'],
  ],
  [
    'a disabled dialog',
    bot([
      dialog('D', [says, text('T', { next: goToDialog('Off') })]),
      dialog('Off', [userSays(['off']), text('off')], { enabled: false }),
    ]),
    ['Enable “Off”'],
  ],
  [
    'a circle',
    bot([dialog('D', [says, text('T', { next: goTo('T') }), text('U')])]),
    ['Delete “U”', 'Go on with the next interaction'],
  ],
  [
    'nothing in a dialog',
    bot([dialog('D', [says, text('T', { next: goToDialog('E') })]), dialog('E', [])]),
    ['Add a text'],
  ],
  ['nothing after a User Says', bot([dialog('D', [says])]), ['Add a text']],
  [
    'everything disabled',
    bot([dialog('D', [off(says), off(text('T'))])]),
    ['Enable “says order”', 'Enable “T”'],
  ],
  ['a dialog that nothing begins', bot([dialog('D', [text('T')])]), ['Add a User Says']],
  [
    'a dialog whose User Says is disabled',
    bot([dialog('D', [off(says), text('T')])]),
    ['Enable “says order”'],
  ],
  [
    'what nothing leads to',
    bot([dialog('D', [says, text('T', { next: { kind: 'end' } }), text('U')])]),
    ['Delete “U”'],
  ],
  ['a pattern of two dialogs', bot([starting('D'), starting('E')]), ['Remove it from “E”']],
  [
    'no integration',
    bot([dialog('D', [says, integrationStep(null), text('U')])], [escalation()]),
    ['Call “Escalation”'],
  ],
  ['an escalation to no skill there is', calling(escalation({ skillId: '42' })), ['Use the skill “Human”']],
  ['an escalation without a skill', calling(escalation({ skillId: '' })), ['Use the skill “Human”']],
  [
    'an escalation to the bot itself',
    calling(escalation({ skillId: botSkill.id, skillName: 'Bot' })),
    ['Use the skill “Human”'],
  ],
  ['an escalation with another name', calling(escalation({ skillName: 'People' })), ['Call it “Human”']],
  ['an escalation without a message', calling(escalation({ message: '' })), ['Send no message']],
  ['a transfer without a skill', bot([dialog('D', [says, transfer('')])]), ['Use the skill “Human”']],
  ['a transfer without a message', bot([dialog('D', [says, transfer(human.id, '')])]), ['Send no message']],
  [
    'an intent that is gone',
    bot([dialog('D', [{ ...says, intentId: 'gone' }, text('T')])]),
    ['Go without an intent'],
  ],
  [
    'a rule after one that takes everything',
    bot([
      dialog('D', [
        says,
        question('Ask', { rules: [rule(always), rule({ kind: 'exact', value: 'x' })] }),
        text('U'),
      ]),
    ]),
    ['Delete the rule “rule exact”'],
  ],
  [
    'a rule for no option, and a rule without words',
    bot([
      dialog('D', [
        says,
        {
          ...options('Yes', 'No'),
          rules: [rule({ kind: 'option', value: 'Maybe' }), rule({ kind: 'exact', value: '' })],
        },
        text('U'),
      ]),
    ]),
    ['Delete the rule “rule option”', 'Delete the rule “rule exact”'],
  ],
  [
    'an option twice',
    bot([dialog('D', [says, options('Yes', 'yes', 'No'), text('U')])]),
    ['Remove choice 2'],
  ],
  [
    'an option without a title',
    bot([dialog('D', [says, options('Yes', ''), text('U')])]),
    ['Remove choice 2'],
  ],
  [
    'a handoff that answers its own failure',
    bot([handoffDialog(), fallbackDialog(text('Pardon?'))], [escalation()]),
    [`Exclude ${ESCALATION_FAILED} here`],
  ],
];

for (const [what, of, expected] of cases) {
  test(`[BT218] ${what} is mended by one act, which the engine takes`, () => {
    expect(labels(of)).toEqual(expected);
    mendAll(of);
  });
}

test('[BT218] of many skills none is offered: which one takes thought', () => {
  const more = ['5', '6', '7'].map((id) => ({ id: asId<SkillId>(`123456789${id}`), name: id }));
  expect(labels(calling(escalation({ skillId: '42' })), [human, ...more])).toEqual([]);
});

test('[BT218] what takes words is left to its author', () => {
  const of = bot([dialog('D', [userSays([]), text('', { id: asId('T'), name: 'T' })])]);
  expect(problemsOf(of).length).toBeGreaterThan(1);
  expect(labels(of)).toEqual([]);
});

const anyNext = fc.constantFrom(
  goTo('a0'),
  goTo('b1'),
  goTo('gone'),
  goToDialog('b'),
  goToDialog('gone'),
  { kind: 'next' } as const,
  { kind: 'end' } as const,
);
const anyStep = fc.record({ next: anyNext, enabled: fc.boolean(), asks: fc.boolean(), ruled: anyNext });
const anyDialog = (name: string) =>
  fc
    .tuple(fc.boolean(), fc.boolean(), fc.array(anyStep, { maxLength: 3 }))
    .map(([enabled, begins, steps]) => {
      const all = steps.map(({ next, enabled: isOn, asks, ruled }, at) => {
        const common = {
          id: asId<Interaction['id']>(`${name}${at}`),
          name: `${name}${at}`,
          enabled: isOn,
          next,
        };
        return asks ? question('Ask', { ...common, rules: [rule(always, ruled)] }) : text('Say', common);
      });
      const start = userSays(['order'], { id: asId(`says ${name}`), name: `says ${name}` });
      return dialog(name, begins ? [start, ...all] : all, { enabled });
    });

test('[BT218] whatever is wrong with any bot, each act mends what it stands at', () => {
  fc.assert(
    fc.property(fc.tuple(anyDialog('a'), anyDialog('b')), (dialogs) => mendAll(bot(dialogs))),
    { numRuns: 60 },
  );
});
