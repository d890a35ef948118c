import { expect, test } from 'vitest';
import { handedOver } from '#core/starts/handed-over';
import { playStartOn } from '#support/start-stage';
import { createMachine } from './machine';

test('[ST8] a start plays on a machine of the simulation, and outlives its engine', async () => {
  const broken: unknown[] = [];
  const silent = { onRequest() {}, onFrame() {}, onAnswer() {} };
  const machine = createMachine({ ...silent, broken: (cause) => void broken.push(cause) });
  await machine.start();
  const played = await playStartOn(
    {
      clock: machine.clock,
      dispatch: (command, as) => machine.do(command, as),
      http: (request) => machine.http(request, 'start'),
      openSocket: (hello) => machine.connect(hello, 'start').near,
      watch: (topics, sink) => machine.watch(topics, sink),
    },
    handedOver,
  );
  expect(played).toMatchObject({ ok: true });
  machine.kill();
  await machine.start();
  await machine.clock.advance(1_000);
  expect(Object.values((await machine.world()).conversations)).toMatchObject([
    { milestones: expect.arrayContaining(['escalated', 'human-spoke']) as string[] },
  ]);
  expect(broken).toEqual([]);
  await machine.stop();
});
