import { expect, test } from 'vitest';
import { ESCALATION_FAILED } from '#model/bot-run';
import { asId, type SkillId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { dialogGraph } from '#core/bot/dialog-graph';
import {
  always,
  api,
  bot,
  dialog,
  fallbackDialog,
  goTo,
  goToDialog,
  handoffDialog,
  integrationStep,
  question,
  rule,
  text,
  tutorialBot,
  userSays,
} from './bot-builder';

const shown = (id: string) => id.replace(/^dialog:/, '');
const edgesOf = (...given: Parameters<typeof dialogGraph>) =>
  dialogGraph(...given).edges.map(({ from, to, by }) => `${shown(from)} → ${shown(to)}: ${by.join(', ')}`);

test('[BT119] patterns begin dialogs, an escalation leads to a person', () => {
  expect(edgesOf(tutorialBot())).toEqual([
    'consumer → Welcome: hi, (hi|hello|hey)*',
    'consumer → Fallback: when nothing else does',
    'consumer → Agent Handoff: *(agent|representative|help|human)*',
    'Agent Handoff → person: hands over',
  ]);
});

test('[BT119] rules and next actions lead from dialog to dialog, each way once, and to the end', () => {
  const asks = question('Bye?', { rules: [rule(always, goTo('Later.')), rule(always, goToDialog('Other'))] });
  const it = bot([
    dialog('Ask', [userSays(['ask']), asks, text('More', { next: goToDialog('Other') })]),
    dialog('Other', [userSays([]), text('Later.', { next: { kind: 'close-conversation' } })]),
  ]);
  expect(edgesOf(it)).toEqual(['consumer → Ask: ask', 'Ask → Other: Bye?, More', 'Other → end: Later.']);
});

test('[BT119] what is disabled is there and leads nowhere; steps within a dialog are no ways', () => {
  const off = dialog('Off', [userSays(['off']), text('Bye', { next: { kind: 'close-conversation' } })], {
    enabled: false,
  });
  const { nodes, edges } = dialogGraph(bot([off, fallbackDialog(text('Pardon?'))]));
  expect(nodes.map(({ id }) => id)).toEqual(['dialog:Off', 'dialog:Fallback', 'consumer']);
  expect(edges.map(({ to }) => to)).toEqual(['dialog:Fallback']);
  const inactive = text('Bye', { enabled: false, next: { kind: 'close-conversation' } });
  expect(edgesOf(bot([handoffDialog(inactive)]))).toEqual([
    'consumer → Agent Handoff: *(agent|representative|help|human)*',
  ]);
});

test('[BT119] an intent begins its dialog by its name', () => {
  const intents = [{ id: '1', name: 'Order', phrases: ['order something'] }];
  const buy = dialog('Buy', [userSays(['buy'], { intentId: '1' }), text('Well.')]);
  const gone = dialog('Gone', [userSays([], { intentId: '2' }), text('Well.')]);
  expect(edgesOf({ ...bot([buy, gone]), domain: { intents, entities: [] } })).toEqual([
    'consumer → Buy: buy, intent Order',
  ]);
});

test('[BT119] a dialog may have any id, also that of an end', () => {
  const bye = dialog('end', [userSays(['x']), text('Bye', { next: { kind: 'close-conversation' } })]);
  const { nodes, edges } = dialogGraph(bot([bye]));
  expect(nodes.map(({ id }) => id)).toEqual(['dialog:end', 'consumer', 'end']);
  expect(edges).toMatchObject([
    { from: 'consumer', to: 'dialog:end' },
    { from: 'dialog:end', to: 'end' },
  ]);
});

test('[BT119] an integration that succeeds and does not hand over leads on', () => {
  const failed = rule({ kind: 'integration-result', result: 'failure' }, { kind: 'end' });
  const step = integrationStep('Stores', { next: goToDialog('Other'), rules: [failed] });
  const dialogs = [dialog('A', [userSays(['a']), step]), dialog('Other', [text('There.')])];
  expect(edgesOf(bot(dialogs, [api()]))).toContain('A → Other: calls Stores');
});

test('[BT246] a transfer leads to the bot that serves the skill, else to its people, else to a person', () => {
  const skills = [
    { id: asId<SkillId>('1234567890'), name: 'Human' },
    { id: asId<SkillId>('5'), name: 'Sales' },
  ];
  const transfer = (skillId: string): Interaction<'agent-transfer'> => ({
    ...text('x'),
    ...({ kind: 'agent-transfer', message: 'One moment.', skillId, transferContext: false } as const),
  });
  const sales = dialog('Sales', [userSays(['buy']), transfer('5')]);
  const open = dialog('Open', [userSays(['open']), transfer('{$botContext.skill}')]);
  const of = { ...tutorialBot(sales, open), language: 'en-US' };
  const leads = edgesOf(of, { skills, bots: new Map([['5', 'Sales Bot']]) }).filter((it) =>
    it.endsWith('over'),
  );
  expect(leads).toEqual([
    'Agent Handoff → people:1234567890: hands over',
    'Sales → bot:Sales Bot: hands over',
    'Open → person: hands over',
  ]);
});

test('[BT247] what answers a failed transfer begins there', () => {
  const caught = dialog('Nobody there', [userSays([ESCALATION_FAILED, 'nobody']), text('Sorry.')]);
  expect(edgesOf(bot([caught]))).toEqual([
    `failed → Nobody there: ${ESCALATION_FAILED}`,
    'consumer → Nobody there: nobody',
  ]);
});
