import { expect, test } from 'vitest';
import { apiAccessKeyOf } from '#model/api-access-key';
import { asId } from '#model/ids';

const user = (id: string, pid = `pid-${id}`, accountId = 'account') =>
  ({
    ...{
      id: asId<Parameters<typeof apiAccessKeyOf>[0]['id']>(id),
      pid: asId(pid),
      accountId: asId(accountId),
    },
  }) as Parameters<typeof apiAccessKeyOf>[0];

test('[AC15] the API Access Key of a user is always the same, and nobody else’s', () => {
  const key = apiAccessKeyOf(user('1'));
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(apiAccessKeyOf(user('1'))).toBe(key);
  const keys = Array.from({ length: 5_000 }, (_, at) => apiAccessKeyOf(user(String(at))));
  expect(new Set(keys).size).toBe(keys.length);
  expect(apiAccessKeyOf(user('1', 'other'))).not.toBe(key);
  expect(apiAccessKeyOf(user('1', 'pid-1', 'other'))).not.toBe(key);
});
