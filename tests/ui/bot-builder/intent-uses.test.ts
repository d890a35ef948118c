import { expect, test } from 'vitest';
import { usesOf } from '../../../src/ui/features/bot-builder/intents/intent-uses';
import { bot, dialog, onPattern, question, rule, text, userSays } from '../../core/bot/bot-builder';

const order = { id: 'order', name: 'Order', texts: [] };
const product = { id: 'p', name: 'Product', texts: [] };
const remembers = {
  ...rule(onPattern('*')),
  variables: [{ name: 'what', value: ' @product', scope: 'dialog' as const }],
};
const of = bot([
  dialog('Buy', [userSays([], { intentId: 'order' }), text('Well.')]),
  dialog('Ask', [userSays(['x']), question('What?', { rules: [remembers] })]),
  dialog('Meant', [question('?', { rules: [rule({ kind: 'intent', intentId: 'order' })] })]),
]);

test('[BB136] an intent and an entity name the dialogs that use them, each as a link', () => {
  expect(usesOf(of, 'intents', order)).toEqual([
    { label: 'Buy', path: '/bots/bot/dialogs/Buy' },
    { label: 'Meant', path: '/bots/bot/dialogs/Meant' },
  ]);
  expect(usesOf(of, 'entities', product).map(({ label }) => label)).toEqual(['Ask']);
  expect(usesOf(of, 'intents', { ...order, id: 'other' })).toEqual([]);
});
