import { expect, test } from 'vitest';
import { setInLines } from '../../../src/ui/features/connect-bots/set-in-lines';

test('[AE131] what came back stands line by line where it is JSON', () => {
  expect(setInLines('{"output":{"text":["Hi"]}}')).toBe(
    '{\n  "output": {\n    "text": [\n      "Hi"\n    ]\n  }\n}',
  );
  expect(setInLines('<h1>Watson Error</h1>')).toBe('<h1>Watson Error</h1>');
  expect(setInLines('{"cut":"of')).toBe('{"cut":"of');
});
