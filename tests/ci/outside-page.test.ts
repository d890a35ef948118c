import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { outsidePage } from '../../.ci/outside-page.mjs';

test('[OH3] the frame is one file whose policy names its script, and reaches what can be allowed', async () => {
  const emitted: { fileName?: string; source?: string }[] = [];
  const generate = outsidePage.generateBundle as (this: object) => Promise<void>;
  await generate.call({ emitFile: (file: object) => emitted.push(file) });
  const [{ fileName, source = '' } = {}] = emitted;
  const script = /<script>([^]*)<\/script>/.exec(source)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect([fileName, emitted.length]).toEqual(['outside.html', 1]);
  expect(/content="([^"]+)"/.exec(source)?.[1]?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  // Nothing of it comes from elsewhere.
  expect(source).not.toMatch(/\bsrc=|\bhref=|\bimport\b/);
});
