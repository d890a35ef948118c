import { expect, test } from 'vitest';
import type { Line } from '#sdk/index';
import { shownLines } from '../../src/ui/conversation/shown-lines';

const line = (mark: Line['mark']): Line =>
  ({ id: 'l', author: { kind: 'me' }, text: 'hello', at: null, mark }) as Line;

test('[UI66] where what is stored is gone a line on its way is shown as not sent; what was sent stays so', () => {
  expect(shownLines([line('sending')], 'You')[0]?.mark).toBe('sending');
  expect(shownLines([line('sending')], 'You', 'This workspace was deleted.')[0]).toMatchObject({
    mark: 'failed',
    problem: 'It was not sent.',
  });
  expect(shownLines([line('sent')], 'You', 'This workspace was deleted.')[0]?.mark).toBe('sent');
});
