import { expect, test } from 'vitest';
import { engineOnline } from '#support/engine-seat';

test('[AE130] what became of a connector is in the journal, and what was before another world is not told', async () => {
  const { host, tutorial } = await engineOnline('watson', 'messaging', 'return {};');
  const connectorId = tutorial.connector;
  const told = async () => {
    const answer = await host.api.workspace({ type: 'passages', connectorId });
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    const statuses = (answer.value?.passages ?? []).map(({ status }) => status);
    return statuses.filter((one, place) => one !== statuses[place - 1]);
  };
  await host.must({ type: 'connector.stop', connectorId });
  expect((await told()).slice(-2)).toEqual(['online', 'stopped']);
  await host.must({ type: 'connector.start', connectorId });
  await host.clock.advance(5_000);
  await host.must({ type: 'connector.break', connectorId, fault: 'killed', on: true });
  await host.clock.advance(1_000);
  expect((await told()).slice(-2)).toEqual(['online', 'offline']);
  await host.api.workspace({ type: 'reset' });
  expect(await told()).toEqual([]);
});
