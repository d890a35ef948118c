import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import type { Mend } from '#model/obstacle';
import { wayTo } from '../../../src/ui/words/way-to';

test.each<[Mend, string]>([
  [{ at: 'campaigns' }, '/a/12345678/campaigns'],
  [{ at: 'campaign', campaignId: asId('1000001') }, '/a/12345678/campaigns/1000001'],
  [{ at: 'users' }, '/a/12345678/um!users'],
  [{ at: 'bots' }, '/bots'],
  [{ at: 'connectors', botId: asId('bot-1') }, '/bots/bot-1/connectors'],
  [{ at: 'agent-workspace' }, '/agent'],
])('[VP12] %j is mended at %s', (mend, path) => {
  expect(wayTo(mend, asId('12345678')).path).toBe(path);
});
