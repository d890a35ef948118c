import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyWorld, worldVersion } from '#model/world';
import { writeWorldFile } from '#workers/persistence/world-file';
import { describeWorldFile } from '../../../src/ui/features/data/describe-world-file';
import { countInWords } from '../../../src/ui/features/data/world-counts';
import { createWorldSandbox } from '../world-sandbox';

test('[DP1] an exported world is told by its version and its counts', () => {
  const { world } = createWorldSandbox();
  expect(describeWorldFile(writeWorldFile(world))).toEqual({
    ok: true,
    value: { version: worldVersion, holds: ['1 account', '1 user'] },
  });
  expect(describeWorldFile(writeWorldFile(emptyWorld()))).toMatchObject({ ok: true, value: { holds: [] } });
});

test('[DP2] a file of a newer version is refused with both versions', () => {
  const text = writeWorldFile(emptyWorld()).replace(`"version": ${worldVersion}`, '"version": 99');
  const result = describeWorldFile(text);
  expect(result).toMatchObject({ ok: false, failure: { name: 'world-file-newer' } });
  expect(!result.ok && result.failure.text).toContain('99');
});

test('[DP2] whatever is no world file is refused', () => {
  const anyText = fc.oneof(fc.string(), fc.json(), fc.constant('{"format":"handoff-sandbox/world"}'));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(describeWorldFile(text)).toMatchObject({ ok: false, failure: { name: 'world-file-invalid' } });
    }),
  );
});

test('[DP6] what goes is counted in words, and what is not there is left out', () => {
  const counts: Record<string, number> = { skills: 2, users: 1 };
  expect(countInWords((kind) => counts[kind] ?? 0)).toEqual(['2 skills', '1 user']);
});
