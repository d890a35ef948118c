import { expect, test } from 'vitest';
import { ok } from '#base/result';
import { fileLimits } from '#model/file-types';
import { sendableFile } from '../../../src/ui/features/consumer-chat/sendable-file';
import { line, talk, visitorTab, wish } from './fake-consumers';

test.each([
  ['my passport.PDF', 204_800, { name: 'my passport.PDF', fileType: 'PDF', fileSize: 204_800 }],
  ['me.jpg', fileLimits.bytes, { name: 'me.jpg', fileType: 'JPEG', fileSize: fileLimits.bytes }],
  ['me.jpg', 0, '“me.jpg” is empty.'],
  ['me.jpg', 6_240_000, '“me.jpg” has 6.3 MB: a file has at most 5 MB.'],
  ['me.jpg', 5_000_001, '“me.jpg” has 5.1 MB: a file has at most 5 MB.'],
  ['pdf', 10, '“pdf” is none of these: JPEG, PNG, GIF, PDF, DOCX, PPTX, XLSX.'],
  ['x.gıf', 10, '“x.gıf” is none of these: JPEG, PNG, GIF, PDF, DOCX, PPTX, XLSX.'],
  [`${'x'.repeat(300)}.pdf`, 10, `“${'x'.repeat(60)}…” has a name of more than 255 characters.`],
  ['me.exe', 10, '“me.exe” is none of these: JPEG, PNG, GIF, PDF, DOCX, PPTX, XLSX.'],
  ['passport', 10, '“passport” is none of these: JPEG, PNG, GIF, PDF, DOCX, PPTX, XLSX.'],
])('[VP14] %s of %i bytes', async (name, size, told) => {
  const slice = () => new Blob(['x']);
  expect(await sendableFile({ name, size, slice })).toEqual(told);
});

test('[VP14] a folder that is dropped is no file', async () => {
  const arrayBuffer = () => Promise.reject(new Error('A folder.'));
  const slice = () => Object.assign(new Blob(['x']), { arrayBuffer });
  expect(await sendableFile({ name: 'dir.pdf', size: 4096, slice })).toBe(
    '“dir.pdf” cannot be read: is it a folder?',
  );
});

const passport = { name: 'passport.pdf', fileType: 'PDF', fileSize: 1000 } as const;

async function talking() {
  const tab = visitorTab();
  const started = tab.chat.start(wish);
  tab.consumers[0]?.answer(ok(null));
  tab.consumers[0]?.become({ connection: 'open', conversation: talk('talk-1') });
  await started;
  return tab;
}

test('[VP14] what is typed goes along as the caption, and is kept where it does not', async () => {
  const { chat, consumers } = await talking();
  chat.draft.text = ' Mine ';
  expect(chat.send(passport).ok).toBe(true);
  expect(consumers[0]?.sent).toMatchObject([{ fileType: 'PDF', fileSize: 1000, caption: 'Mine' }]);
  expect(consumers[0]?.sent[0]?.relativePath).toMatch(/\/passport\.pdf$/);
  expect(chat.draft.text).toBe('');
  chat.draft.text = 'x'.repeat(1001);
  expect(chat.send(passport)).toMatchObject({ ok: false, failure: { name: 'text-too-long' } });
  expect(chat.draft.text).toHaveLength(1001);
});

test('[VP14] a file on its way when the tab is loaded anew is sent again', async () => {
  const { consumers, reload } = await talking();
  const file = { relativePath: '/v1/passport.pdf', fileType: 'PDF' } as const;
  const lines = [{ ...line('mine', null, 'passport.pdf (PDF)'), file }];
  consumers[0]?.become({ connection: 'lost', conversation: talk('talk-1', { lines }) });
  reload();
  consumers[1]?.become({ connection: 'open', conversation: talk('talk-1') });
  expect(consumers[1]?.sent).toEqual([file]);
  expect(consumers[1]?.said).toEqual([]);
});
