import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import type { Result } from '#base/result';
import type { Failure } from '#model/failure';
import type { UserId } from '#model/ids';
import type { TestHost } from '#support/test-host';
import { readWorldFile } from '#workers/persistence/world-file';
import { runs, sample, seed } from './chance';
import { changedAt, hostileValues, placesIn, poisoned } from './hostile';
import { boss, fileOf, fullFile, hostOf } from './host-of';
import { sampleCommands } from './sample-commands';

/** Ids of the account next door. */
const theirs = ['78909999', '5012345678', '6001', '6002', 'their-bot', 'their-campaign', 'their-connector'];
const valid: readonly Command[] = Object.values(sampleCommands).flat();

const mutants = valid.flatMap((command) =>
  placesIn(command).flatMap(({ path, value }) => {
    const doubled = Array.isArray(value) && value.length > 0 ? [[...value, value[0]]] : [];
    return [undefined, ...hostileValues, ...theirs, ...doubled].map((to) => ({ command, path, to }));
  }),
);
const shapes: readonly unknown[] = [...hostileValues, ...valid.map(({ type }) => ({ type }))];

async function dispatch(host: TestHost, command: unknown): Promise<Result<unknown, Failure> | string> {
  try {
    // The host reads commands itself: they come from outside.
    return await host.do(command as Command, boss);
  } catch (trouble) {
    return `throws ${String(trouble)}`;
  }
}

/** What is wrong with an answer; null when nothing is. */
function wrongWith(answer: Awaited<ReturnType<typeof dispatch>>, changed: boolean): string | null {
  if (typeof answer === 'string') return answer;
  if (answer.ok) return null;
  if (changed) return `refused (${answer.failure.name}), and the world has changed`;
  // A fault of the engine's own, not of what was asked.
  if (answer.failure.code >= 500) return answer.failure.text;
  return /\w+ \w+/.test(answer.failure.text) ? null : 'no sentence says why';
}

test('[EN7] every command is carried out in the full world as it stands', async () => {
  const refused: string[] = [];
  for (const command of valid) {
    const host = await hostOf(fullFile);
    const answer = await dispatch(host, command);
    if (typeof answer === 'string' || (!answer.ok && !/\.delete$/.test(command.type)))
      refused.push(`${command.type}: ${typeof answer === 'string' ? answer : JSON.stringify(answer)}`);
  }
  expect(refused).toEqual([]);
});

test('[EN7][PE44] a command with anything wrong anywhere is answered; a refusal changes nothing; what is accepted can be filed', async () => {
  const troubles: string[] = [];
  let host = await hostOf(fullFile);
  const chosen: readonly { command: unknown; name: string }[] = [
    ...shapes.map((command) => ({ command, name: JSON.stringify(command)?.slice(0, 80) ?? 'nothing' })),
    ...sample(mutants, runs(2_000)).map(({ command, path, to }) => ({
      command: changedAt(command, path, to),
      name: `${command.type} ${path.join('.')} → ${JSON.stringify(to)?.slice(0, 80) ?? 'nothing'}`,
    })),
  ];
  for (const { command, name } of chosen) {
    const before = await host.journal.length();
    const answer = await dispatch(host, command);
    const wrong = wrongWith(answer, (await host.journal.length()) !== before);
    if (wrong !== null) troubles.push(`seed ${seed}: ${name}: ${wrong}`);
    if (typeof answer !== 'string' && !answer.ok) continue;
    const filed = readWorldFile(await fileOf(host));
    if (!filed.ok) troubles.push(`seed ${seed}: ${name}: cannot be imported again: ${filed.failure.text}`);
    else if (filed.value.mended.length > 0) troubles.push(`${name}: ${filed.value.mended.join(' ')}`);
    host = await hostOf(fullFile);
  }
  expect(troubles).toEqual([]);
  expect(poisoned()).toEqual([]);
}, 600_000);

test('[EN7] a refused command leaves the world as it was, bit for bit', async () => {
  let host = await hostOf(fullFile);
  let before = await fileOf(host);
  let refused = 0;
  for (const { command, path } of sample(mutants, 300)) {
    const answer = await dispatch(host, changedAt(command, path, { ghost: true }));
    if (typeof answer !== 'string' && answer.ok) {
      host = await hostOf(fullFile);
      before = await fileOf(host);
    } else {
      refused += 1;
      expect(await fileOf(host)).toBe(before);
    }
  }
  expect(refused).toBeGreaterThan(200);
});

test('[EN7] whoever a tab says it is, the command is answered', async () => {
  const host = await hostOf(fullFile);
  const troubles: string[] = [];
  for (const as of [...hostileValues, ...theirs])
    for (const command of valid.filter(({ type }) => /save|create|signIn/.test(type))) {
      // What a tab has kept comes back untyped.
      const answer = await host.do(command, as as UserId).catch((trouble: unknown) => String(trouble));
      if (typeof answer === 'string') troubles.push(`${JSON.stringify(as)} ${command.type}: ${answer}`);
      else if (!answer.ok && answer.failure.code >= 500)
        troubles.push(`${JSON.stringify(as)} ${command.type}: ${answer.failure.text}`);
    }
  expect(troubles).toEqual([]);
  expect(poisoned()).toEqual([]);
});
