import { expect, test } from 'vitest';
import { parseRequest } from '#core/protocol/parse-request';
import { writeStoredEvent } from '#core/protocol/write-stored-event';

const publish = (message: unknown) => {
  const event = { type: 'ContentEvent', contentType: 'hosted/file', message };
  const body = { dialogId: 'c1', event };
  const read = parseRequest(JSON.stringify({ kind: 'req', id: '7', type: 'ms.PublishEvent', body }));
  return read.ok ? read.value.request : read.failure.failure.text;
};
const passport = { relativePath: '/v1/files/71/passport.jpg', fileType: 'JPG', fileSize: 204_800 };
const kept = { ...passport, fileType: 'JPEG' } as const;

test('[PR16] a file is told of by its path, type, size and caption; its preview is not kept', () => {
  const message = { ...passport, caption: 'My passport', preview: 'data:image/png;base64,AAAA' };
  const event = {
    type: 'content',
    text: 'passport.jpg (JPEG, 205 kB)\nMy passport',
    file: { ...kept, caption: 'My passport' },
  } as const;
  expect(publish(message)).toMatchObject({ name: 'publish-event', event });
  expect(publish({ ...passport, caption: '' })).toMatchObject({
    event: { type: 'content', text: 'passport.jpg (JPEG, 205 kB)', file: kept },
  });
  expect(writeStoredEvent(event)).toEqual({
    type: 'ContentEvent',
    contentType: 'hosted/file',
    message: event.file,
  });
});

test.each([
  ['no object', 'x', 'message is no object'],
  ['no path', { fileType: 'PDF' }, 'message.relativePath is missing'],
  ['no name', { ...passport, relativePath: '/v1/files/' }, 'message.relativePath names no file'],
  [
    'a long path',
    { ...passport, relativePath: 'x'.repeat(5001) },
    'message.relativePath has more than 5000 characters',
  ],
  ['no type', { relativePath: 'a.pdf' }, 'message.fileType is missing'],
  [
    'another type',
    { ...passport, fileType: 'EXE' },
    'message.fileType is none of JPEG, PNG, GIF, PDF, DOCX, PPTX, XLSX',
  ],
  [
    'a long caption',
    { ...passport, caption: 'x'.repeat(1001) },
    'message.caption has more than 1000 characters',
  ],
  ['nothing in it', { ...passport, fileSize: 0 }, 'message.fileSize is no number of bytes from 1 to 5000000'],
  [
    'too much',
    { ...passport, fileSize: 5_000_001 },
    'message.fileSize is no number of bytes from 1 to 5000000',
  ],
  [
    'a size in words',
    { ...passport, fileSize: '3' },
    'message.fileSize is no number of bytes from 1 to 5000000',
  ],
])('[PR16] a file with %s is refused by its place', (_what, message, why) => {
  expect(publish(message)).toBe(`Malformed request: ${why}.`);
});
