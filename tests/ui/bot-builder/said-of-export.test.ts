import { expect, test } from 'vitest';
import { saidOfExport } from '../../../src/ui/features/bot-builder/bots/said-of-export';
import { api, bot, dialog, text } from '../../core/bot/bot-builder';

test('[BB205] of an export it is said what is in it that others should not have, and what is not', () => {
  const plain = { ...bot([dialog('D', [text('Hi')])]), name: 'Plain' };
  expect(saidOfExport(plain, 0)).toBe('Bot Plain exported.');
  const headers = [{ key: 'Authorization', value: 'Bearer secret' }];
  const said = saidOfExport({ ...plain, integrations: [api({ headers })] }, 2);
  expect(said).toContain('look for keys and passwords');
  expect(said).toContain('Its 2 tests are not');
  expect(said).not.toContain('secret');
});
