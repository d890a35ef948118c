import { expect, test } from 'vitest';
import { authorOfProfile, createProfiles } from '#client/conversation/profiles';
import { asId } from '#model/ids';

/** What is shown of a user whose profile is this text. */
async function shown(body: string) {
  const http = () => Promise.resolve({ status: 200, headers: {}, body });
  const profiles = createProfiles({ http }, asId('12345'), () => {});
  profiles.of('pid');
  await Promise.resolve().then(() => Promise.resolve());
  return authorOfProfile('pid', profiles.of('pid'));
}

test('[CL11] a profile gives name and picture, whatever else stands in it', async () => {
  const profile = { nickname: 'Olga', fullName: 'Olga O', pictureUrl: 'olga.png', userTypeId: 1, more: [] };
  expect(await shown(JSON.stringify(profile))).toEqual({
    kind: 'agent',
    id: 'pid',
    name: 'Olga',
    pictureUrl: 'olga.png',
  });
});

test('[CL11] of a profile that lacks things, or is none, shows what there is', async () => {
  const named = await shown('{"fullName":"Bot","pictureUrl":null,"userTypeId":2}');
  expect(named).toMatchObject({ kind: 'bot', name: 'Bot', pictureUrl: '' });
  expect(await shown('no profile')).toMatchObject({ kind: 'agent', name: '' });
});
