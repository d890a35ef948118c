import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { setInLines } from '../../../src/ui/features/connect-bots/set-in-lines';

test('[AE131] what came back stands line by line where it is JSON', () => {
  expect(setInLines('{"output":{"text":["Hi"]}}')).toBe(
    '{\n  "output": {\n    "text": [\n      "Hi"\n    ]\n  }\n}',
  );
  expect(setInLines('{"id":12345678901234567890, "price":1.10,"id":{},"of":[ ]}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "price": 1.10,\n  "id": {},\n  "of": []\n}',
  );
  expect(setInLines('<h1>Watson Error</h1>')).toBe('<h1>Watson Error</h1>');
  expect(setInLines('{"cut":"of')).toBe('{"cut":"of');
});

test('[AE131] set in lines it is what JSON is usually set to', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(setInLines(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});
