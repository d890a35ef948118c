import { expect, test } from 'vitest';
import {
  bot,
  dialog,
  fallbackDialog,
  onPattern,
  question,
  remembered,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

test('[BT290] skipPreviousDialog keeps the bot from coming back, until it is false again', () => {
  const other = dialog('Other', [userSays(['other']), text('Other.')]);
  const asks = dialog('Asks', [userSays(['x']), question('Sure?', { rules: [rule(onPattern('yes'))] })]);
  const talk = new Talk(bot([asks, other, fallbackDialog(text('Pardon?'))]));
  const skip = (value: string) => {
    talk.run = { ...talk.run, variables: remembered({ skipPreviousDialog: value }) };
  };
  skip('true');
  talk.say('x');
  expect(talk.say('other')).toEqual(['Other.']);
  expect(talk.run).toMatchObject({ stack: [], at: null });
  expect(talk.why).toContain('return-skipped: Asks: skipPreviousDialog');
  expect(talk.say('yes')).toEqual(['Pardon?']);
  skip('false');
  talk.say('x');
  expect(talk.say('other')).toEqual(['Other.', 'Sure?']);
});
