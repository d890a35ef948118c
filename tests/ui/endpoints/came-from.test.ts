import { expect, test } from 'vitest';
import { asId, type BotId, type ConnectorId, type UserId } from '#model/ids';
import { pathOfStep, stepIn } from '../../../src/ui/features/connect-bots/engine-steps';
import { cameFrom } from '../../../src/ui/features/endpoints/came-from';

const userId = asId<UserId>('u');
const known = (login?: string) => ({
  bot: (id: string | null) => (id === 'b' ? { id: asId<BotId>('b'), name: 'Parcels' } : undefined),
  connector: (id: string | null) => (id === 'c' ? { id: asId<ConnectorId>('c'), userId } : undefined),
  user: () => (login === undefined ? undefined : { loginName: login }),
});
const from = (query: string, login?: string) => cameFrom(new URLSearchParams(query), known(login));

test('[BB81] the integrations of a bot are led back to', () => {
  expect(from('bot=b')).toEqual({
    ...{ query: '?bot=b', path: '/bots/b/integrations', label: 'Back to Parcels' },
  });
});

test('[AE183] the step of connecting a bot is led back to, by its name', () => {
  expect(from('connecting=c', 'bot_user')).toEqual({
    ...{ query: '?connecting=c', path: '/connect-bots/c?step=engine' },
    label: 'Back to connecting “bot_user”',
  });
  // Where the step itself is. [AE217]
  expect(from('connecting=c')?.path).toBe(pathOfStep('c', 'engine'));
  expect(from('connecting=c')?.label).toBe('Back to connecting a bot');
  expect(from('connecting=new')?.label).toBe('Back to connecting a new bot');
  expect(stepIn(new URLSearchParams('step=engine').get('step'))).toBe('engine');
});

test('[AE253] the status of a bot is led back to', () => {
  expect(from('connecting=c&from=status', 'bot_user')).toEqual({
    ...{ query: '?connecting=c&from=status', path: '/connect-bots/c/status' },
    label: 'Back to “bot_user”',
  });
  expect(from('connecting=gone&from=status')?.path).toBe('/connect-bots');
});

test('[AE183] whoever came from nowhere, or from what is gone, is led nowhere', () => {
  for (const query of ['', 'bot=gone']) expect(from(query)).toBeNull();
  expect([stepIn(null), stepIn('gone')]).toEqual([undefined, undefined]);
});

test('[AE183] whoever came from the list of connected bots, or from one that is gone, is led to the list', () => {
  for (const query of ['connecting=', 'connecting=gone'])
    expect(from(query)).toEqual({
      ...{ query: '?connecting=', path: '/connect-bots', label: 'Back to Connect Bots' },
    });
});
