import { expect, test } from 'vitest';
import { checkIntegration } from '#core/bot/check-integration';
import { readBotFile } from '#core/bot/import-bot';
import { asId } from '#model/ids';
import { limits } from '#model/limits';
import { api } from '../bot-builder';
import { exported } from './exported';

test('[BT90] an API integration with more than is called here is kept, and told', () => {
  const file = exported();
  const responder = file.responder.map((one) => ({
    ...one,
    webhook: `https://example.org/${'x'.repeat(6000)}`,
  }));
  const text = JSON.stringify({ ...file, responder });
  const read = readBotFile(text, { id: asId('bot'), accountId: asId('account') });
  expect(read).toMatchObject({ ok: true, value: { bot: { integrations: [{ kind: 'unknown' }] } } });
  expect(read.ok && read.value.notes).toContain('“Tracking”: the integration, of API, is not called.');
});

test('[BT90] what stands where an object belongs is told with its place, as what it is not', () => {
  const text = JSON.stringify({ ...exported(), responder: [...exported().responder, null] });
  const read = readBotFile(text, { id: asId('bot'), accountId: asId('account') });
  const { length } = exported().responder;
  expect(JSON.stringify(read)).toContain(`responder.${length}: it is no object { … }`);
});

test('[BT79] what is kept with its blanks is measured with them', () => {
  const { postBody, transformScript } = { postBody: limits.postBody, transformScript: limits.code };
  const padded = (length: number) => `${'x'.repeat(length - 10)}${' '.repeat(20)}`;
  const wrong = api({ postBody: padded(postBody), transformScript: padded(transformScript) });
  expect(checkIntegration(wrong).map(({ field }) => field)).toEqual(['postBody', 'transformScript']);
});
