import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { placeOfEdit } from '../../../src/ui/features/bot-builder/edit-place';
import { api, bot, dialog, text, userSays } from '../../core/bot/bot-builder';

const hi = dialog('Greeting', [userSays(['hi']), text('Hello.')]);
const bye = dialog('Farewell', [userSays(['bye']), text('Bye.')]);

test('[BB151] an edit is seen in the dialog or integration that is another, or in the list from which it has gone', () => {
  const shown = bot([hi, bye]);
  const changed = bot([hi, { ...bye, interactions: [userSays(['bye'])] }]);
  const path = `/bots/${shown.id}`;
  expect(placeOfEdit(changed, shown)).toEqual({
    words: 'dialog “Farewell”',
    path: `${path}/dialogs/${bye.id}`,
  });
  expect(placeOfEdit(bot([hi]), shown)).toEqual({ words: 'dialog “Farewell”', path: `${path}/dialogs` });
  const called = bot([hi], [api({ id: asId('orders'), name: 'Orders' })]);
  expect(placeOfEdit(called, bot([hi]))).toEqual({
    words: 'integration “Orders”',
    path: `${path}/integrations/orders`,
  });
  expect(placeOfEdit({ ...shown, globalFunctions: 'x' }, shown).path).toBe(`${path}/functions`);
  expect(placeOfEdit({ ...shown, name: 'Other' }, shown)).toEqual({
    words: 'the bot',
    path: null,
  });
  // As rows come anew from the engine.
  expect(placeOfEdit(JSON.parse(JSON.stringify(changed)), shown).words).toBe('dialog “Farewell”');
});
