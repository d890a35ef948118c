import { expect, test } from 'vitest';
import { titlesIn } from './test-titles';

test('titles are read from plain, grouped and templated tests', () => {
  const code = [
    `test('[AA1] plain', () => {});`,
    `describe('a group', () => { it("[AA2] inside", () => {}); });`,
    'for (const kind of kinds) test(`[AA3] each ${kind} in turn`, () => {});',
    `test.each([1, 2])('[AA4] number %i', () => {});`,
    `test('[AA5] tagged', { tag: '@firefox' }, async ({ page }) => {});`,
  ];
  expect(titlesIn(code.join('\n'))).toEqual([
    '[AA1] plain',
    '[AA2] inside',
    '[AA3] each … in turn',
    '[AA4] number %i',
    '[AA5] tagged',
  ]);
});

test('what does not run is no title', () => {
  const code = [
    `// test('[AA1] in a comment')`,
    `test.skip('[AA2] skipped', () => {});`,
    `test.todo('[AA3] planned');`,
    `test.fixme('[AA4] broken', () => {});`,
    `test.describe('[AA5] a group', () => {});`,
    `const text = "test('[AA6] in a text')";`,
    `/[0-9]/.test('[AA7] matched');`,
  ];
  expect(titlesIn(code.join('\n'))).toEqual([]);
});
