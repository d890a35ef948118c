import { expect, test } from 'vitest';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import { asId } from '#model/ids';
import { BLANK_MESSAGE } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { proves } from '#support/proves';
import {
  bot,
  dialog,
  escalation,
  goToDialog,
  handoffPattern,
  integrationStep,
  question,
  text,
  userSays,
} from './bot-builder';

const skills = [{ id: asId<never>('1234567890'), name: 'Human' }];
const silent = escalation({ message: BLANK_MESSAGE });
const hands = integrationStep('Escalation');

/** What is said of transfers without a word. */
function advised(
  interactions: readonly Interaction[],
  integration = silent,
  ...more: ReturnType<typeof dialog>[]
) {
  const made = bot(
    [dialog('Handoff', [userSays([handoffPattern]), ...interactions]), ...more],
    [integration],
  );
  return validateBot(made, skills).filter(({ text: said }) => said.includes('without a word'));
}

test('[BT279] whoever hands over without a message and without a text before it is advised to say something', () => {
  const [found, ...others] = advised([hands]);
  expect(others).toEqual([]);
  proves('S331', () =>
    expect(found).toMatchObject({
      severity: 'advice',
      dialogId: 'Handoff',
      interactionId: 'calls Escalation',
    }),
  );
  const [fix] = found?.fixes ?? [];
  expect(fix).toMatchObject({
    label: 'Say “Hold on while I connect you with an agent.”',
    command: { type: 'integration.save', draft: { message: 'Hold on while I connect you with an agent.' } },
  });
});

test('[BT279] a message, or anything that is said on every way to it, is enough', () => {
  expect(advised([hands], escalation())).toEqual([]);
  expect(advised([text('One moment.'), hands])).toEqual([]);
  expect(advised([question('Sure?'), hands])).toEqual([]);
  expect(advised([text('', { code: { 'pre-process': "botContext.sendMessage('Hi')" } }), hands])).toEqual([]);
  expect(advised([text(BLANK_MESSAGE), hands])).toHaveLength(1);
  expect(advised([text('One moment.', { enabled: false }), hands])).toHaveLength(1);
});

test('[BT279] one way without a word is enough to be told', () => {
  const other = dialog('Other', [userSays(['other']), text('Well.', { next: goToDialog('Handoff') })]);
  expect(advised([hands], silent, other)).toHaveLength(1);
  const led = bot([dialog('Handoff', [hands]), { ...other, id: asId('Other') }], [silent]);
  expect(validateBot(led, skills).filter(({ text: said }) => said.includes('without a word'))).toEqual([]);
});

test('[BT279] an Agent Transfer is judged so, too, and mended in its own message', () => {
  const transfer: Interaction = {
    ...newInteraction('agent-transfer', { id: asId('t'), name: 't' }),
    skillId: '1234567890',
    message: BLANK_MESSAGE,
  };
  const [found] = advised([transfer]);
  expect(found?.fixes).toMatchObject([
    {
      command: {
        type: 'interaction.save',
        interaction: { id: 't', message: 'Hold on while I connect you with an agent.' },
      },
    },
  ]);
  expect(advised([{ ...transfer, message: 'One moment.' }])).toEqual([]);
});
