import { expect, test } from 'vitest';
import { pickedFile } from '../../src/ui/kit/picked-file';

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

test.each([
  ['UTF-8', 'größer\n'],
  ['UTF-8 with a mark', '\uFEFFgrößer\n'],
  ['UTF-16 as Windows writes it', utf16('\uFEFFgrößer\n', true)],
  ['UTF-16 the other way round', utf16('\uFEFFgrößer\n', false)],
])('[BB163] a picked file is read in its letters: %s', async (_, bytes) => {
  expect(await pickedFile(new File([bytes], 'a.txt')).text()).toBe('größer\n');
});

test('[BB163] one that is gone meanwhile says so', async () => {
  const gone = Object.assign(new File([], 'a.txt'), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  expect(await pickedFile(gone).text()).toBeNull();
});
