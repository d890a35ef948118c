import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import { newRule } from '#model/new-rule';
import { asId, type IntegrationId } from '#model/ids';
import type { Integration } from '#model/integration';
import { type KnownSkill, type Problem } from '#sdk/bot-checks';
import { BotDraft } from '../../../src/ui/features/bot-builder/bot-draft.svelte';
import { BotProblems } from '../../../src/ui/features/bot-builder/problems/bot-problems.svelte';
import { countText, sentencesOf, spotOf } from '../../../src/ui/features/bot-builder/problems/problem-words';
import { SidePanel } from '../../../src/ui/features/bot-builder/side-panel.svelte';
import { memoryStorage } from '../memory-storage';
import { bot, calling, dialog, interactionId, question, text, userSays } from './sample-bot';

const says = userSays({ patterns: ['hi'] });
const hello = text('hello');
const welcome = dialog('Welcome', [says, hello]);

const escalation: Integration = {
  id: asId<IntegrationId>('escalation'),
  kind: 'agent-escalation',
  name: 'Escalation',
  responseVariable: 'Escalation',
  skillName: 'Human',
  skillId: '42',
  message: 'One moment.',
  transformScript: '',
  customData: [],
};

const human: KnownSkill = { id: asId('42'), name: 'Human' };

function problemsOf(shown: Bot, skills: () => readonly KnownSkill[] | undefined = () => [human]) {
  const draft = new BotDraft(memoryStorage(), 'bot', () => bot());
  const problems = new BotProblems({ bot: () => shown, draft, skills });
  return { draft, problems, told: () => problems.list.map((it) => `${it.severity}: ${it.text}`) };
}

test('[BB26][BB49] a problem appears with the edit that makes it, and goes with the one that mends it', () => {
  const { draft, told } = problemsOf(bot(welcome));
  expect(told()).toEqual([]);
  draft.change(hello, { text: ' ' });
  expect(told()).toEqual(['warning: “hello” has no text, so the bot says nothing here.']);
  draft.change(hello, { text: 'Hello!' });
  expect(told()).toEqual([]);
});

test('[BB164] what is looked for and does not come is given up with whatever is done next', () => {
  const { problems } = problemsOf(bot(welcome));
  const code = { place: 'pre-process', line: 1, column: 1 } as const;
  problems.seek({ interactionId: interactionId('elsewhere'), code });
  expect([problems.sought, problems.soughtCode?.code]).toEqual([
    { interactionId: interactionId('elsewhere'), field: 'code' },
    code,
  ]);
  problems.giveUp(Object.assign(new Event('keydown'), { repeat: true }));
  expect(problems.sought).toBeDefined();
  problems.giveUp(new Event('keydown'));
  expect([problems.sought, problems.soughtCode]).toEqual([undefined, undefined]);
});

test('[BB26] a pattern counts before it is added, also one of a rule', () => {
  const rule = newRule({
    id: 'r',
    name: 'Yes',
    conditions: [{ kind: 'pattern', patterns: [], excludeKeywords: [] }],
    next: { kind: 'next' },
  });
  const asks = question('asks', [rule]);
  const fresh = userSays();
  const { draft, told } = problemsOf(bot(dialog('Welcome', [fresh, asks, text('after')])));
  expect(told()).toHaveLength(2);
  draft.type(fresh, 'patterns', '*hello');
  draft.type(asks, 'r/patterns', 'yes*');
  expect(told()).toEqual([]);
  draft.type(asks, 'r/patterns', 'ye(s');
  expect(told()).toEqual([
    expect.stringMatching(/^error: The pattern “ye\(s” .* position 3 on, a bracket is never closed\.$/),
  ]);
});

test('[BB26] a delay that cannot be read leaves what else was typed', () => {
  const { draft, told } = problemsOf(bot(welcome));
  draft.type(hello, 'delayMs', 'soon');
  draft.change(hello, { text: '' });
  expect(told()).toHaveLength(1);
});

test('[BB26] names in the sentences are those being typed', () => {
  const { draft, told } = problemsOf(bot(welcome));
  draft.change(hello, { name: 'Greeting', text: '' });
  expect(told()).toEqual([expect.stringContaining('“Greeting”')]);
});

test('[BB26] errors come first, and advice is told apart', () => {
  const handoff = dialog('Agent Handoff', [
    userSays({ id: interactionId('asks'), patterns: ['*agent*'] }),
    calling('hand over', 'escalation'),
    calling('again', null),
  ]);
  const { problems, told } = problemsOf({
    ...bot(dialog('Empty', [userSays({ patterns: ['hi'] })]), handoff),
    integrations: [escalation],
  });
  expect(told()).toEqual([
    expect.stringMatching(/^error: “again” has no integration/),
    expect.stringMatching(/^warning: Nothing comes after the User Says of “Empty”/),
  ]);
  expect(problems.advice.map(({ interactionId }) => interactionId)).toEqual(['asks']);
});

test('[BB32] advice is counted apart and stands at its interaction and its dialog, after what is wrong there', () => {
  const marked = userSays({ patterns: ['*agent*'] });
  const handoff = dialog('Agent Handoff', [marked, calling('hand over', 'escalation')]);
  const { problems } = problemsOf({ ...bot(handoff), integrations: [escalation] });
  expect(problems.list).toEqual([]);
  expect(problems.ofInteraction(marked.id)).toEqual(problems.advice);
  expect(problems.ofDialog(handoff.id)).toEqual(problems.advice);
  expect(countText(problems.advice)).toBe('No problems, 1 good to know');
  expect(countText([problem, ...problems.advice])).toBe('1 problem, 1 good to know');
});

test('[BB33] a transfer to a skill of the bot’s own user is warned of', () => {
  const says = userSays({ patterns: ['help'] });
  const shown = {
    ...bot(dialog('D', [says, calling('hand over', 'escalation')])),
    integrations: [escalation],
  };
  const draft = new BotDraft(memoryStorage(), 'bot', () => bot());
  const told = (skills: readonly string[]) =>
    new BotProblems({
      bot: () => shown,
      draft,
      skills: () => [human],
      players: () => [{ loginName: 'bot_user', skills }],
    }).list.map(({ text }) => text);
  expect(told(['7'])).toEqual([]);
  expect(told(['7', '42'])).toEqual([expect.stringContaining('bot’s own user “bot_user” has this skill')]);
});

test('[BB27] nothing is told before the skills are known', () => {
  const shown = { ...bot(welcome), integrations: [escalation] };
  expect(problemsOf(shown, () => []).told()).toEqual(['error: No skill of this account has the id 42.']);
  expect(problemsOf(shown, () => undefined).told()).toEqual([]);
});

test('[BB28] problems stand at their interaction and at its dialog', () => {
  const { draft, problems } = problemsOf(bot(welcome, dialog('Empty', [])));
  draft.change(hello, { text: '' });
  expect(problems.ofInteraction(hello.id)).toHaveLength(1);
  expect(problems.ofInteraction(says.id)).toEqual([]);
  expect(problems.ofDialog(welcome.id)).toEqual(problems.ofInteraction(hello.id));
  expect(problems.ofDialog(dialog('Empty', []).id)).toHaveLength(1);
});

const problem: Problem = {
  dialogId: welcome.id,
  interactionId: hello.id,
  integrationId: null,
  field: 'text',
  severity: 'error',
  text: 'No.',
};

test.each<[string, Partial<Problem>, string, string]>([
  ['an interaction', {}, 'Welcome › hello', 'dialogs/Welcome'],
  ['a dialog', { interactionId: null }, 'Welcome', 'dialogs/Welcome'],
  [
    'an integration',
    { dialogId: null, interactionId: null, integrationId: escalation.id },
    'Integration › Escalation',
    'integrations/escalation',
  ],
  ['the connectors', { dialogId: null, interactionId: null }, 'Agent Connectors', 'connectors'],
])('[BB29] where %s is', (_, place, label, path) => {
  const shown = { ...bot(welcome), integrations: [escalation] };
  expect(spotOf(shown, { ...problem, ...place })).toEqual({ label, path: `/bots/bot/${path}` });
});

test('[BB29] an interaction without a name is called by its kind', () => {
  const shown = bot(dialog('Welcome', [{ ...hello, name: ' ' }]));
  expect(spotOf(shown, problem).label).toBe('Welcome › Text');
});

test('[BB30] three sentences are told at a mark, and how many there are besides', () => {
  const told = (...texts: string[]) => sentencesOf(texts.map((each) => ({ ...problem, text: each })));
  expect(told()).toBe('');
  expect(told('A.', 'B.', 'C.')).toBe('A. B. C.');
  expect(told('A.', 'B.', 'C.', 'D.', 'E.')).toBe('A. B. C. And 2 more.');
  const some = (count: number) => Array.from({ length: count }, () => problem);
  expect([0, 1, 2].map((count) => countText(some(count)))).toEqual([
    'No problems',
    '1 problem',
    '2 problems',
  ]);
});

test('[BB31] a panel takes the place of another one, a second press puts it away, and a reload finds it', () => {
  const storage = memoryStorage();
  const side = new SidePanel(storage, 'panel');
  side.toggle('preview');
  side.toggle('problems');
  expect(side.shown).toBe('problems');
  expect(new SidePanel(storage, 'panel').shown).toBe('problems');
  side.toggle('problems');
  expect([side.shown, new SidePanel(storage, 'panel').shown]).toEqual([null, null]);
});
