import { expect, test } from 'vitest';
import { dialogGraph } from '#core/bot/dialog-graph';
import {
  always,
  bot,
  dialog,
  fallbackDialog,
  goTo,
  goToDialog,
  handoffDialog,
  question,
  rule,
  text,
  tutorialBot,
  userSays,
} from './bot-builder';

const edgesOf = (...given: Parameters<typeof dialogGraph>) =>
  dialogGraph(...given).edges.map(({ from, to, by }) => `${from} → ${to}: ${by.join(', ')}`);

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
  expect(nodes.map(({ id }) => id)).toEqual(['Off', 'Fallback', 'consumer']);
  expect(edges.map(({ to }) => to)).toEqual(['Fallback']);
  const inactive = text('Bye', { enabled: false, next: { kind: 'close-conversation' } });
  expect(edgesOf(bot([handoffDialog(inactive)]))).toEqual([
    'consumer → Agent Handoff: *(agent|representative|help|human)*',
  ]);
});
