import { expect, test } from 'vitest';
import { readable } from '../../../src/ui/features/connect-bots/readable';

test('[AE131] what came back stands line by line where it is JSON', () => {
  expect(readable('{"output":{"text":["Hi"]}}')).toBe(
    '{\n  "output": {\n    "text": [\n      "Hi"\n    ]\n  }\n}',
  );
  expect(readable('<h1>Watson Error</h1>')).toBe('<h1>Watson Error</h1>');
  expect(readable('{"cut":"of')).toBe('{"cut":"of');
});
