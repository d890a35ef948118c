import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#base/result';
import type { SentCommand, HostApi } from '#contract/sandbox-api';
import { asId, type SkillId } from '#model/ids';
import { serveCommands } from '#workers/platform/command-port';
import { createCommandPort } from '../../src/sdk/command-port';

/** A page's end of a port behind which this host answers. */
function connect(dispatch: HostApi['dispatch']) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  serveCommands(port2, { dispatch });
  return createCommandPort(port1);
}

const envelope = (id: string): SentCommand => ({
  id,
  as: null,
  command: { type: 'skill.delete', skillId: asId<SkillId>('1') },
});

test('[PF19] each command gets the answer to its own id, whichever comes first', async () => {
  const answers = new Map<string, () => void>();
  const send = connect(({ id }) => new Promise((resolve) => answers.set(id, () => resolve(ok(`of ${id}`)))));
  const both = [send(envelope('a')), send(envelope('b'))];
  const third = send(envelope('c'));
  // Messages of one port come in order: when the last is there, all are.
  await expect.poll(() => answers.size).toBe(3);
  for (const id of ['c', 'b', 'a']) answers.get(id)?.();
  expect(await Promise.all([...both, third])).toEqual([ok('of a'), ok('of b'), ok('of c')]);
});

test('[PF19] a bug in the engine reaches whoever asked, and the port goes on', async () => {
  const send = connect(({ id }) =>
    id === 'bad' ? Promise.reject(new TypeError('no such thing')) : Promise.resolve(ok(null)),
  );
  await expect(send(envelope('bad'))).rejects.toThrow('TypeError: no such thing');
  expect(await send(envelope('good'))).toEqual(ok(null));
});
