import { firstProfileId } from '#model/profile';
import type { ConsumerClient } from '#client/consumer/consumer-client';
import type { BenchRow } from '../bench-row';
import { openTutorialOffice, until } from './tutorial-office';

const visitors = 200;
const connectors = 4;
const hour = 3_600_000;
/** So many times in eight hours all of them chat at once, and so many lines each says. */
const waves = 3;
const lines = 3;

/** The same working day as in Node, by the engine of a tab: its worker, its storage, and clients that are messaged. Nobody waits for another visitor. */
export async function workingDayBench(): Promise<readonly BenchRow[]> {
  const { must, rows, tutorial, visitor } = await openTutorialOffice(`bench-day-${Date.now()}`);
  const { accountId, botSkill, connector } = tutorial;
  const first = rows('connectors').find(({ id }) => id === connector);
  if (!first) throw new Error('There is no connector.');
  for (let n = 1; n < connectors; n += 1) {
    const { userId } = await must({
      type: 'user.save',
      draft: {
        ...{
          id: null,
          accountId,
          type: 'bot',
          enabled: true,
          loginName: `bot_${n}`,
          email: 'bot@example.com',
        },
        ...{ nickname: 'Bot', name: 'Bot', profiles: [firstProfileId(accountId, 'agent')] },
        login: { method: 'password', password: 'pass-word' },
        ...{ maxChats: 'unlimited', maxMessaging: 3, skills: [botSkill] },
      },
    });
    const { connectorId } = await must({ type: 'connector.save', draft: { ...first, id: null, userId } });
    await must({ type: 'connector.start', connectorId });
  }
  await must({ type: 'clock.set', mode: 'running', rate: 100 });
  await until(() => rows('agents').filter(({ state }) => state === 'online').length >= connectors);
  const crowd = Array.from({ length: visitors }, visitor);

  const began = performance.now();
  for (let wave = 0; wave < waves; wave += 1) {
    await Promise.all(crowd.map(async ({ start }) => done(await start())));
    await until(() => crowd.every(({ replies }) => replies() > 0));
    for (let line = 0; line < lines; line += 1) {
      const before = crowd.map(({ replies }) => replies());
      for (const { client } of crowd) client.say(`abracadabra ${line}`);
      await until(() => crowd.every(({ replies }, n) => replies() > before[n]!));
    }
    await Promise.all(crowd.map(async ({ client }) => done(await client.end())));
    await must({ type: 'clock.advance', byMs: (8 / waves) * hour });
  }
  const took = performance.now() - began;
  const loads = new Set(rows('agents').map(({ open }) => open));
  if (loads.size > 1 || !loads.has(0)) throw new Error('Somebody is still with a connector.');
  return [
    {
      name: `8 h, ${waves} × ${visitors} chats at once by ${connectors} connectors, ${waves * visitors * lines} lines, in a tab`,
      measured: took / 1_000,
      unit: 's',
      bound: { atMost: 10 },
    },
  ];
}

function done(answer: Awaited<ReturnType<ConsumerClient['end']>>): void {
  if (!answer.ok) throw new Error(answer.failure.text);
}
