import { expect, test } from 'vitest';
import { settingsOfAccount } from '#core/administration/account-settings';
import { methodHints, methodOptions } from '../../../src/ui/features/users-and-skills/labels';

test('[UI178] each way to sign in that is offered says how somebody signs in by it', () => {
  const offered = methodOptions(settingsOfAccount(undefined), 'password').map(({ value }) => value);
  expect(Object.keys(methodHints).toSorted()).toEqual(offered.toSorted());
  expect(methodHints['api-key']).toContain('as bots do');
});
