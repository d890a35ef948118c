import { expect, test } from 'vitest';
import { sendToWork } from '../../../src/ui/starts/open-shared';
import { helen, seat } from '../agent-workspace/desk-seat';
import { settle } from '../fake-desk';

test('[SH63] who comes to work by a link signs in, and is as they were where it was made', async () => {
  const { storage, agents, signIns, reload } = seat();
  sendToWork(storage, 'practice', [{ userId: helen.id, state: 'away' }]);
  reload();
  await settle();
  agents[0]?.become({ connection: 'open', agentState: 'offline' });
  expect(signIns).toEqual([helen.id]);
  expect(agents[0]?.calls).toEqual(['state away']);
});
