import { expect, test } from 'vitest';
import { engineNames } from '#model/ai/engine-names';
import { proves } from '#support/proves';
import { engineGuides } from '../../../src/ui/features/connect-bots/engine-guides';

test('[AE40] each engine has a guide that says how its answers transfer a conversation', () => {
  proves('S282', () => {
    for (const name of engineNames) expect(engineGuides[name].join(' '), name).toMatch(/TRANSFER|transfer\./);
  });
});
