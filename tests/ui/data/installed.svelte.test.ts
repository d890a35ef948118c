import { expect, test, vi } from 'vitest';
import type { PickedFile } from '../../../src/ui/kit/picked-file';
import { Installing } from '../../../src/ui/live/installing.svelte';
import { onLaunchedFile } from '../../../src/ui/features/data/launched-file';

test('[UI159] an offer to install is there from when the browser makes it, and is taken once', async () => {
  const installing = new Installing();
  await installing.take();
  const prompt = vi.fn(async () => {});
  installing.hear(Object.assign(new Event('beforeinstallprompt'), { prompt }));
  expect(installing.offer).not.toBeNull();
  await Promise.all([installing.take(), installing.take()]);
  expect(prompt).toHaveBeenCalledOnce();
  expect(installing.offer).toBeNull();
});

test('[UI160] the file the app was opened with is picked; none, or one that is gone, is nothing', async () => {
  const picked: PickedFile[] = [];
  const launch = (files?: readonly { getFile(): Promise<File> }[]) =>
    onLaunchedFile((file) => picked.push(file), { setConsumer: (take) => take(files ? { files } : {}) });
  launch();
  launch([]);
  launch([{ getFile: () => Promise.reject(new Error('gone')) }]);
  launch([{ getFile: async () => new File(['{}'], 'mine.world.json') }]);
  onLaunchedFile(() => expect.unreachable(), undefined);
  await vi.waitFor(() => expect(picked.map(({ name }) => name)).toEqual(['mine.world.json']));
  expect(await picked[0]?.text()).toBe('{}');
});
