import { expect, test } from 'vitest';
import { builtInTexts } from '#core/bot/built-in-texts';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { fileLimits } from '#model/file-types';
import { asId } from '#model/ids';
import type { Integration } from '#model/integration';
import { limits } from '#model/limits';
import type { Interaction } from '#model/interaction';
import { BLANK_MESSAGE } from '#model/integration';
import { bot, dialog, integrationStep, onPattern, question, rule, text, userSays, api } from './bot-builder';
import { fileIntegration } from './file-integration';
import { FileTalk, passport } from './file-talk';

const unasked = builtInTexts.fileUnasked;

const asking = (rest: Partial<Interaction<'file-upload'>> = {}): Interaction<'file-upload'> => ({
  ...newInteraction('file-upload', { id: asId('uploads'), name: 'uploads' }),
  integrationId: asId('Claims'),
  acceptedTypes: ['PDF', 'JPEG'],
  ...rest,
});
/** It asks for a file, and then a question that takes a colour. */
const claims = (
  rest: Partial<Interaction<'file-upload'>> = {},
  integration: Integration = fileIntegration(),
) =>
  bot(
    [
      dialog('Claim', [
        userSays(['claim']),
        asking(rest),
        question('Which colour?', { rules: [rule(onPattern('red', 'blue'))] }),
        text('Noted.'),
      ]),
      dialog('Thanks', [userSays(['file_upload_success:*']), text('Thank you for the file.')]),
      dialog('Pity', [userSays(['file_upload_failed:*']), text('Please try again.')]),
      dialog('Slow', [userSays(['slow']), integrationStep('Stores'), text('Done.')]),
    ],
    [integration, api({ id: asId('Stores') })],
  );

test('[BT345] a file is uploaded while the bot stands where it stood', () => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  expect(talk.send()).toEqual(['Your file is being uploaded.']);
  expect(talk.say('red')).toEqual(['Noted.']);
  expect(talk.uploaded()).toEqual(['Your file was uploaded.', 'Thank you for the file.']);
  expect(talk.uploaded()).toEqual([]);
});

test('[BT345] [BT349] one that nobody has asked for is told in the log, and its consumer', () => {
  const talk = new FileTalk(claims());
  expect(talk.send()).toEqual([unasked]);
  expect(talk.why).toContain('file-unasked: passport.pdf');
});

test.each([
  ['A File Upload', (one: Interaction) => one.kind === 'file-upload', () => false],
  ['One of a dialog', () => false, ({ name }: Dialog) => name === 'Claim'],
])('[BT350] %s that is disabled takes no file any more', (_what, isIt, isIn) => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  const dialogs = talk.bot.dialogs.map((one) => ({
    ...one,
    enabled: !isIn(one),
    interactions: one.interactions.map((it) => ({ ...it, enabled: !isIt(it) })),
  }));
  talk.bot = { ...talk.bot, dialogs };
  expect(talk.send()).toEqual([unasked]);
  expect(talk.run.uploads ?? []).toEqual([]);
});

test('[BT345] after a reset nobody has asked, and no upload is heard of', () => {
  const talk = new FileTalk({ ...claims(), debug: true });
  talk.say('claim');
  talk.send();
  talk.say('reset');
  expect(talk.run).not.toHaveProperty('uploads');
  expect(talk.run).not.toHaveProperty('asksFile');
  expect(talk.send()).toEqual([unasked]);
});

test('[BT346] beside twenty that are on their way another file fails, and the log says why', () => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  for (let place = 0; place < fileLimits.uploadsAtOnce; place += 1) talk.send();
  expect(talk.send()).toContain('Your file could not be uploaded.');
  expect(talk.why).toContain('file-too-many: uploads: 20');
});

test('[BT346] what is beside a file is shortened so far as a body may be long, and is JSON', () => {
  const talk = new FileTalk(claims({}, fileIntegration({ postBody: '"'.repeat(40_000) })));
  talk.say('claim');
  talk.send();
  const written = talk.run.uploads?.[0]?.ask.request.body ?? '';
  expect(written.length).toBeLessThanOrEqual(limits.callBody);
  const { file, body } = JSON.parse(written) as { file: object; body: string };
  expect(file).toMatchObject({ name: 'passport.pdf' });
  expect(body.length).toBeGreaterThan(5_000);
});

test('[BT346] the integration is told the name, the type, the size and the caption', () => {
  const posting = fileIntegration({
    postBody: '{"of":"{$botContext.who}"}',
    headers: [{ key: 'x-from', value: 'bot' }],
  });
  const talk = new FileTalk(claims({}, posting));
  talk.say('claim');
  talk.send({ ...passport, caption: 'Mine' });
  const request = talk.run.uploads?.[0]?.ask.request;
  expect(request).toMatchObject({ method: 'POST', url: 'https://claims.example/files' });
  expect(request?.headers).toEqual([{ key: 'x-from', value: 'bot' }]);
  expect(JSON.parse(request?.body ?? '')).toEqual({
    file: { name: 'passport.pdf', type: 'PDF', size: 204_800, caption: 'Mine' },
    body: '{"of":""}',
  });
});

test.each([
  ['of another type', {}, fileIntegration(), 'file-not-accepted: uploads: cat.gif: GIF'],
  [
    'without an integration',
    { acceptedTypes: ['GIF'], integrationId: null },
    fileIntegration(),
    'integration-missing: uploads',
  ],
  ['by a GET', { acceptedTypes: ['GIF'] }, fileIntegration({ method: 'GET' }), 'file-left-out: Claims'],
  ['to no address', { acceptedTypes: ['GIF'] }, fileIntegration({ url: '' }), 'url-empty: Claims'],
] as const)('[BT346] a file %s is an upload that has failed', (_what, rest, integration, why) => {
  const talk = new FileTalk(claims(rest as Partial<Interaction<'file-upload'>>, integration));
  talk.say('claim');
  const cat = { ...passport, relativePath: '/v1/cat.gif', fileType: 'GIF' } as const;
  expect(talk.send(cat)).toEqual(['Your file could not be uploaded.', 'Please try again.', 'Which colour?']);
  expect(talk.why).toContain(why);
  expect(talk.run.uploads ?? []).toEqual([]);
});

test('[BT347] what has failed is heard likewise; a message that is blank is not said', () => {
  const talk = new FileTalk(claims({ failed: BLANK_MESSAGE }));
  talk.say('claim');
  talk.send();
  expect(talk.uploaded(500)).toEqual(['Please try again.', 'Which colour?']);
  expect(talk.why).toContain(`heard: file_upload_failed:${BLANK_MESSAGE}`);
});

test('[BT109] the custom data fields of its integration read what came back, and its message shows them', () => {
  const customData = [{ key: 'ticket', value: '{$.api_Claims.ticket.id}' }];
  const talk = new FileTalk(
    claims({ succeeded: 'Stored as {Claims.ticket}.' }, fileIntegration({ customData })),
  );
  talk.say('claim');
  talk.send();
  expect(talk.uploaded(200, '{"ticket":{"id":"F-17"}}').at(0)).toBe('Stored as F-17.');
});

class TextFileTalk extends FileTalk {
  override get at() {
    return { ...super.at, textOnly: true };
  }
}

test('[BT347] [BT351] what the open question offers can still be chosen, by its number too', () => {
  const replies = ['Blue', 'Red one'].map((title) => ({ title, payload: title }));
  const asks = question('Which?', { rules: [rule(onPattern('red one'))] });
  const offers = {
    ...newInteraction('quick-reply', { id: asks.id, name: 'asks' }),
    replies,
    rules: asks.rules,
  };
  const of = bot(
    [dialog('Claim', [userSays(['claim']), asking(), offers, text('Red it is.')])],
    [fileIntegration()],
  );
  const talk = new TextFileTalk(of);
  talk.say('claim');
  talk.send();
  talk.uploaded();
  expect(talk.why).toContain('file-unheard');
  expect(talk.say('2')).toEqual(['Red it is.']);
});

test('[BT352] its status is not that of the call of the dialog beside it', () => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  talk.send();
  talk.say('slow');
  const answer = { by: null, status: 404, headers: [], body: '{}', delayMs: 0, transfer: null };
  talk.answer({ kind: 'call', ...answer });
  talk.uploaded();
  expect(talk.run.lastCall).toEqual({ statusCode: '404', succeeded: false });
});

test('[BT347] it is heard as soon as the bot waits for nothing else', () => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  talk.send();
  talk.say('slow');
  expect(talk.uploaded()).toEqual([]);
  const answer = { by: null, status: 200, headers: [], body: '{}', delayMs: 0, transfer: null };
  expect(talk.answer({ kind: 'call', ...answer })).toEqual([
    'Done.',
    'Which colour?',
    'Your file was uploaded.',
    'Thank you for the file.',
    'Which colour?',
  ]);
});

test('[BT347] the open question does not take it for a reply, and without a dialog the bot says no more', () => {
  const name = question('What is your name?');
  const asksName = bot(
    [dialog('Claim', [userSays(['claim']), asking(), name, text('Noted.')])],
    [fileIntegration()],
  );
  const talk = new FileTalk(asksName);
  talk.say('claim');
  talk.send();
  expect(talk.uploaded()).toEqual(['Your file was uploaded.']);
  expect(talk.why).toContain('file-unheard: file_upload_success:Your file was uploaded.');
  expect(talk.say('Ann')).toEqual(['Noted.']);
});

test('[BT347] each of two that are heard in one turn has a chain of its own', () => {
  const thanks = dialog('Thanks', [
    userSays(['file_upload_success:*']),
    text('One.'),
    text('Two.'),
    text('Three.'),
  ]);
  const slow = dialog('Slow', [userSays(['slow']), integrationStep('Stores'), text('Done.')]);
  const claim = dialog('Claim', [userSays(['claim']), asking()]);
  const talk = new FileTalk(bot([claim, thanks, slow], [fileIntegration(), api({ id: asId('Stores') })]));
  talk.say('claim');
  for (let count = 0; count < 4; count += 1) talk.send();
  talk.say('slow');
  for (let count = 0; count < 4; count += 1) talk.uploaded();
  const answer = { by: null, status: 200, headers: [], body: '{}', delayMs: 0, transfer: null };
  expect(talk.answer({ kind: 'call', ...answer }).filter((said) => said === 'Three.')).toHaveLength(4);
});

test('[BT347] what its author has deleted meanwhile is not heard of', () => {
  const talk = new FileTalk(claims());
  talk.say('claim');
  talk.send();
  talk.forget('uploads');
  expect(talk.uploaded()).toEqual([]);
  expect(talk.run).toMatchObject({ uploads: [], uploaded: [] });
});

test('[BT348] a dialog that begins again with the end of its own upload is told, and mended', () => {
  const files = (patterns: string[], excludeKeywords: string[] = []) =>
    bot([dialog('File', [{ ...userSays(patterns), excludeKeywords }, asking()])], [fileIntegration()]);
  const told = (of: Bot) => validateBot(of, []).filter(({ text }) => text.includes('asks for a file again'));
  expect(told(files(['claim']))).toEqual([]);
  const found = told(files(['*file*']));
  expect(found.map(({ text }) => /hears (\w+):/.exec(text)?.[1])).toEqual([
    'file_upload_success',
    'file_upload_failed',
  ]);
  expect(found[0]?.fixes?.[0]?.label).toBe('Exclude file_upload_success here');
  expect(told(files(['*file*'], ['file_upload_success', 'file_upload_failed']))).toEqual([]);
  // Of two patterns with a star that of the first dialog counts.
  const { dialogs, ...rest } = files(['*file*']);
  const ends = dialog('Ends', [userSays(['file_upload_success:*', 'file_upload_failed:*']), text('Thanks.')]);
  expect(told({ ...rest, dialogs: [...dialogs, ends] })).toHaveLength(2);
  expect(told({ ...rest, dialogs: [ends, ...dialogs] })).toEqual([]);
});
