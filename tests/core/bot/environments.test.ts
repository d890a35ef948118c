import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import { asId } from '#model/ids';
import { readBotFile } from '#core/bot/import-bot';
import { exportBot } from '#core/bot/export-bot';
import { aroundPreview, scriptJob } from '#core/bot/scripts/script-job';
import { validateBot } from '#core/bot/validate-bot';
import { asked } from '#model/bot-run';
import {
  api,
  bot,
  dialog,
  escalation,
  fallbackDialog,
  handoffDialog,
  integrationStep,
  Talk,
  text,
  userSays,
} from './bot-builder';
import { before } from './code-talk';

test('[BT162] a variable of the environment is shown in a text; one that is not set is nothing, and told', () => {
  const talk = new Talk(
    bot([dialog('D', [userSays(['go']), text('Call {$env.phone}{$env.none}{$env.toString}.')])]),
  );
  talk.environment = { phone: '555' };
  expect(talk.say('go')).toEqual(['Call 555.']);
  expect(talk.why).toContain('variable-unset: env.none');
  talk.environment = {};
  expect(talk.say('go')).toEqual(['Call .']);
});

test('[BT162] a transfer goes to the skill, and a call to the address, that the environment names', () => {
  const handsOver = new Talk(
    bot([handoffDialog()], [escalation({ skillId: '{$env.skill}', message: '{$env.bye}' })]),
  );
  handsOver.environment = { skill: '42', bye: 'Bye' };
  handsOver.say('agent');
  expect(handsOver.transfer).toMatchObject({ skillId: '42', message: 'Bye' });
  const calls = bot(
    [dialog('D', [userSays(['go']), integrationStep('Stores')])],
    [api({ url: '{$env.base}/list' })],
  );
  const calling = new Talk(calls);
  calling.environment = { base: 'https://a.example' };
  calling.say('go');
  expect(asked(calling.run, 'call')?.request.url).toBe('https://a.example/list');
});

test('[BT162] code sees the variables of the environment', () => {
  const talk = new Talk(bot([dialog('D', [userSays(['go']), text('Hi', { code: before })])]));
  talk.say('go');
  const around = aroundPreview(talk.bot, 'run', 0, { environment: { skill: '42' }, context: null });
  const job = scriptJob(talk.bot, talk.run, asked(talk.run, 'script')!, around);
  expect(job.sees.environment).toEqual({ skill: '42' });
});

const environment: BotEnvironment = {
  ...{ id: asId('live'), accountId: asId('account'), name: 'Live' },
  variables: [{ key: 'skill', value: '42' }],
};
const code =
  'var a = botContext.getEnvVariable("phone"), b = getEnvVariable( \'skill\' ), c = getEnvVariable(a);';
const naming: Bot = {
  ...bot(
    [
      dialog('D', [
        userSays(['go']),
        text('{$env.skill} {$env.city} {$env.city}', { name: '{$env.name}', code: { 'post-process': code } }),
        text('{$env.off}', { enabled: false }),
      ]),
      dialog('Off', [text('{$env.later}')], { enabled: false }),
      fallbackDialog(text('Pardon?')),
    ],
    [api({ headers: [{ key: 'Authorization', value: '{$env.key}' }] })],
  ),
  globalFunctions: 'function f() { return botContext.getEnvVariable("late"); }',
};
const found = (of: Bot, environments?: readonly BotEnvironment[]) =>
  validateBot(of, [], { environments })
    .filter(({ text: sentence }) => sentence.includes('environment variable'))
    .map(({ severity, interactionId, integrationId, field, text: sentence }) => {
      const named = /variable “(.*?)”/.exec(sentence)?.[1];
      return [severity, interactionId ?? integrationId, field, named];
    });

test('[BT163] a variable that is named and not set is a warning where it is named', () => {
  const linked = { ...naming, environmentId: environment.id };
  expect(found(linked, [environment])).toEqual([
    ['warning', naming.dialogs[0]?.interactions[1]?.id, 'text', 'city'],
    ['warning', naming.dialogs[0]?.interactions[1]?.id, 'code', 'phone'],
    ['warning', 'Stores', 'headers', 'key'],
    ['warning', null, 'globalFunctions', 'late'],
  ]);
  expect(found(linked, undefined)).toEqual([]);
});

test('[BT163] without an environment none is set, and the sentence says what to do', () => {
  expect(found(naming, [environment])).toHaveLength(5);
  const [first] = validateBot(naming, [], { environments: [environment] }).filter(
    ({ field }) => field === 'text',
  );
  expect(first?.text).toMatch(/and the bot has no environment: choose one in its settings\.$/);
  expect(found({ ...naming, environmentId: asId('gone') }, [environment])).toHaveLength(5);
});

test('[BT164] an import tells which variables the bot names', () => {
  const linked = { ...naming, environmentId: environment.id };
  const read = readBotFile(JSON.stringify(exportBot(linked)), { id: asId('b'), accountId: asId('account') });
  if (!read.ok) throw new Error(read.failure.text);
  expect(read.value.notes).toEqual([
    'It names environment variables, which no file holds: “city”, “key”, “late”, “later”, “off”, “phone”, “skill”. Choose an environment in its settings.',
  ]);
  expect(read.value.bot).not.toHaveProperty('environmentId');
});
