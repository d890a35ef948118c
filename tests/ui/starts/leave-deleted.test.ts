import { expect, test } from 'vitest';
import { afterDeletion } from '../../../src/ui/starts/leave-deleted';

const here = 'https://a.example/x/?start=ready&workspace=frame-ready&frame=none&recover=1#/data';

test('[UI281] a deleted workspace is left for the default one, and in a frame begun anew', () => {
  expect(afterDeletion(here, 'frame-ready', false)).toBe('https://a.example/x/?frame=none');
  expect(afterDeletion(here, 'frame-ready', true)).toBe(
    'https://a.example/x/?start=ready&workspace=frame-ready&frame=none',
  );
  expect(afterDeletion('https://a.example/x/#/data', 'default', true)).toBe(
    'https://a.example/x/?workspace=default',
  );
});
