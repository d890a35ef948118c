import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { newInteraction } from '#core/bot/new-bot';
import { takeDialogs } from '#core/bot/take-dialogs';
import { validateBot } from '#core/bot/validate-bot';
import { asId } from '#model/ids';
import type { Integration } from '#model/integration';
import { BLANK_MESSAGE } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { api, bot, dialog, integrationStep, PreviewTalk, Talk, text, userSays } from './bot-builder';
import { fileIntegration } from './file-integration';
import { FileTalk } from './file-talk';

type FileUpload = Interaction<'file-upload'>;

const upload = (rest: Partial<FileUpload> = {}): FileUpload => ({
  ...newInteraction('file-upload', { id: asId('uploads'), name: 'uploads' }),
  integrationId: asId('Claims'),
  acceptedTypes: ['PDF', 'JPEG'],
  ...rest,
});
const claiming = (rest: Partial<FileUpload> = {}, integration: Integration = fileIntegration()) =>
  bot(
    [
      dialog('Claim', [userSays(['claim']), upload(rest), text('Anything else?')]),
      dialog('Thanks', [userSays(['file_upload_success:*']), text('Thank you for the file.')]),
    ],
    [integration],
  );

test('[BT340] it asks for a file and goes on; in Preview and in chat the log says that none can come', () => {
  for (const [talk, why] of [
    [new FileTalk(claiming()), 'file-asked: uploads'],
    [new Talk(claiming()), 'file-in-chat: uploads'],
    [new PreviewTalk(claiming()), 'file-in-preview: uploads'],
  ] as const) {
    expect(talk.say('claim')).toEqual(['Please upload a file.', 'Anything else?']);
    expect(talk.why).toContain(why);
  }
  const preview = new PreviewTalk(claiming());
  expect(preview.say('file_upload_success:Your file was uploaded.')).toEqual(['Thank you for the file.']);
  const silent = new FileTalk(claiming({ text: BLANK_MESSAGE }));
  expect(silent.say('claim')).toEqual(['Anything else?']);
});

test('[BT341] without a File integration, or a type of file that it takes, it is shown as an error', () => {
  const fields = (rest: Partial<FileUpload>, integration?: Integration) =>
    validateBot(claiming(rest, integration), [])
      .filter(({ severity }) => severity === 'error')
      .map(({ field, text: words }) => [field, words]);
  const lacks = ['integrationId', '“uploads” has no File integration: choose one.'];
  expect(fields({})).toEqual([]);
  expect(fields({ integrationId: null })).toEqual([lacks]);
  expect(fields({}, api({ id: asId('Claims') }))).toEqual([lacks]);
  expect(fields({ acceptedTypes: [] })).toEqual([
    ['acceptedTypes', '“uploads” accepts no file: choose a type at least.'],
  ]);
});

test('[BT342] its integration comes along with its dialog', () => {
  const from = { ...claiming(), id: asId<never>('other') };
  const at = { when: '11-28-2026 14:00', nextId: () => 'new' };
  const result = takeDialogs(bot([]), from, [asId('Claim')], at);
  expect(result).toMatchObject({
    ok: true,
    value: {
      bot: {
        dialogs: [{ interactions: [{}, { integrationId: 'new' }, {}] }],
        integrations: [{ id: 'new', kind: 'file' }],
      },
    },
  });
});

test('[BT343] a GET is a warning, and who calls a File integration otherwise has no file', () => {
  const warnings = validateBot(claiming({}, fileIntegration({ method: 'GET' })), []);
  expect(warnings).toMatchObject([{ severity: 'warning', field: 'method', integrationId: 'Claims' }]);
  const calling = bot([dialog('Calls', [userSays(['go']), integrationStep('Claims')])], [fileIntegration()]);
  const talk = new Talk(calling);
  expect(talk.say('go')).toEqual(['Sorry, I could not find anything for that.']);
  expect(talk.why).toContain('file-missing: Claims');
});

test('[BT344] in a file both are of their type, and file types that are not known here stay', () => {
  const mine = claiming();
  const file = exportBot(mine) as {
    conversationMessage: { interactionType: string; content: object }[];
    responder: object[];
  };
  expect(file.responder).toMatchObject([
    { integrationType: 'FILE', webhook: 'https://claims.example/files' },
  ]);
  const of = { id: asId<never>('bot'), accountId: asId<never>('account') };
  const at = file.conversationMessage.findIndex(({ interactionType }) => interactionType === 'FILE_UPLOAD');
  const results = {
    type: 'FILE_UPLOAD',
    tile: { tileData: [{ text: 'A file?', fileUpload: { acceptedTypes: ['TIFF', 'PDF'], most: 3 } }] },
  };
  const theirs = {
    ...file,
    conversationMessage: file.conversationMessage.with(at, {
      ...file.conversationMessage[at]!,
      content: { contentType: 'STATIC', responderId: 'Claims', results },
    }),
  };
  const read = (raw: object) => {
    const result = readBotFile(JSON.stringify(raw), of);
    if (!result.ok) throw new Error(result.failure.text);
    return result.value;
  };
  const { bot: again, notes } = read(file);
  expect(again).toMatchObject({
    dialogs: [{ interactions: [{}, upload(), {}] }, {}],
    integrations: [fileIntegration()],
  });
  expect(notes).toEqual([]);
  const known = read(theirs).bot;
  expect(read(theirs).notes).toEqual(['“uploads”: a file of TIFF is not taken.']);
  expect(known.dialogs[0]!.interactions[1]).toMatchObject({ acceptedTypes: ['PDF'], started: '' });
  expect(exportBot(known)['conversationMessage']).toEqual(theirs.conversationMessage);
  const [claim, ...others] = known.dialogs;
  const changed = claim!.interactions.map((one) =>
    one.kind === 'file-upload' ? { ...one, acceptedTypes: ['GIF'] as const } : one,
  );
  const written = exportBot({ ...known, dialogs: [{ ...claim!, interactions: changed }, ...others] });
  expect(JSON.stringify(written)).toContain('"acceptedTypes":["GIF","TIFF"],"most":3');
});
