import { expect, test } from 'vitest';
import { previewOf, throwAwayPreviews } from '../../../src/ui/features/data/embed/previews';
import { createStartRecords } from '../../../src/ui/starts/start-record';
import { memoryTexts } from '../memory-texts';

test('[EB22] what was looked at on the page Embed is gone with it, and is made anew the next time; nothing else is touched', async () => {
  const records = createStartRecords(memoryTexts());
  const record = { start: 'ready', made: true, route: '/', as: '1', kept: {} };
  await records.note(previewOf('ready'), { ...record, framed: true });
  await records.note(previewOf('waiting'), { ...record, framed: false });
  await records.note('frame-ready', { ...record, framed: true });
  const known = [previewOf('ready'), previewOf('waiting'), previewOf('mine'), 'frame-ready', 'mine'];
  const removed: string[] = [];
  await throwAwayPreviews(
    records,
    async () => known,
    (name) => removed.push(name),
  );
  expect(removed).toEqual([previewOf('ready')]);
  expect(await records.of(previewOf('ready'))).toMatchObject({ made: false });
  expect(await records.of('frame-ready')).toMatchObject({ made: true });
  await throwAwayPreviews(
    records,
    async () => null,
    () => expect.unreachable(),
  );
});
