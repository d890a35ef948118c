import { expect, test } from 'vitest';
import { deletionOf, stopQuestion } from '../../../src/ui/connectors/stop-words';

test('[AE228][AE246] one question has both reasons, and there is none without one', () => {
  expect(stopQuestion({ open: 0, isPooled: true })).toBeNull();
  expect(stopQuestion({ open: 2, isPooled: false, starters: 'Robin' })).toEqual({
    title: 'Stop what you cannot start again?',
    text: '2 conversations are with this connector: their consumers get no answer until it is started again. You may stop it. To start it again is not allowed to you: Robin can.',
  });
  expect(stopQuestion({ open: 0, isPooled: false, starters: '' })?.text).toMatch(/: nobody here can\.$/);
});

test('[AE246] another connector of the same bot may take conversations over', () => {
  expect(stopQuestion({ open: 1, isPooled: true })?.text).toBe(
    'One conversation is with this connector: its consumer gets no answer until it is started again, or another connector of the bot takes over.',
  );
});

test('[AE246] what is with a connector that is deleted goes back to its queue', () => {
  expect(deletionOf(0)).toEqual([]);
  expect(deletionOf(1)).toEqual([expect.stringMatching(/^One conversation .* back to its queue/)]);
  expect(deletionOf(3)).toEqual([expect.stringMatching(/^3 conversations .* back to their queues/)]);
});
