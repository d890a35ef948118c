import { expect, test } from 'vitest';
import { createEngineForm, whyNotNext } from '../../../src/ui/features/connect-bots/engine-form';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox } from '../world-sandbox';

function openForm() {
  const { sandbox, account } = createWorldSandbox();
  return createEngineForm(sandbox, memoryStorage(), null, {
    accountId: account.id,
    users: () => [],
    profiles: () => ({}),
    stored: () => undefined,
  });
}

test('[AE41] a bot is added once the Data Disclaimer is agreed to', () => {
  const form = openForm();
  form.change({
    engine: 'custom-endpoint',
    fields: {
      baseUrl: 'https://bot.example',
      clientId: 'c',
      clientSecret: 's',
      botId: 'b1',
      environment: 'draft',
    },
  });
  expect(whyNotNext(form, 'engine')).toBe('Agree to the Data Disclaimer.');
  form.change({ agreed: true });
  expect(whyNotNext(form, 'engine')).toBeUndefined();
});
