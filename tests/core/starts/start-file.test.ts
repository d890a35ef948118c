import { expect, test } from 'vitest';
import { startInNode } from '#support/node-start';
import { worldFiles } from '#workers/persistence/world-files';

test('[ST8] a start of the list becomes a file, and the file of its steps the same world', async () => {
  const steps = await startInNode({ start: 'handed-over', text: true });
  if (!steps.ok) throw new Error(steps.sentence);
  const made = await startInNode({ file: steps.text, text: false });
  const read = worldFiles.read(made.ok ? made.text : '');
  if (!read.ok) throw new Error(read.failure.text);
  const { world, mended } = read.value;
  expect(mended).toEqual([]);
  expect(Object.values(world.conversations)).toMatchObject([
    { milestones: expect.arrayContaining(['human-spoke']) as string[] },
  ]);
});

test('[ST5] what is no start of the list, or no start at all, is told', async () => {
  expect(await startInNode({ start: 'nowhere', text: false })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('There is no start “nowhere”. There are: empty, ready,') as string,
  });
  const file = JSON.stringify({
    ...{ schema: 'handoff-sandbox/start', edition: 1, landing: { route: '/' } },
    steps: [{ kind: 'consumer', do: 'say', text: 'hi' }],
  });
  expect(await startInNode({ file, text: false })).toEqual({
    ok: false,
    sentence: 'Step 1: There is no such conversation.',
  });
});
