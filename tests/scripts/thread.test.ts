import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScriptRealm } from '#model/script';
import { home } from '../../.ci/tool.mjs';
import { systemClock } from '#workers/platform/system-clock';
import { superviseScripts } from '#workers/scripts/supervise';
import type { BeginThread, ThreadWord } from '#workers/scripts/thread';
import { jobOf } from './job';

const folder = mkdtempSync(join(home, 'node_modules', '.cache', 'script-thread-'));
const threads = new Set<Worker>();

/** As the real product of a build: nothing translates TypeScript for a thread. */
beforeAll(async () => {
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(home, 'tests', 'support', 'script-thread.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
  });
});
afterAll(async () => {
  await Promise.all([...threads].map((thread) => thread.terminate()));
  rmSync(folder, { recursive: true });
});

const begin: BeginThread = (on) => {
  const thread = new Worker(join(folder, 'thread.mjs'));
  threads.add(thread);
  thread.on('message', (word: ThreadWord) => on.word(word));
  return {
    give: (job) => thread.postMessage(job),
    end() {
      thread.removeAllListeners('message');
      threads.delete(thread);
      void thread.terminate();
    },
  };
};

/** Longer than in the browser: this machine may be busy with other tests, and an innocent job must not be taken for a hanging one. */
const patienceMs = 1_500;
const supervised = (): ScriptRealm => superviseScripts(begin, systemClock, patienceMs);
const ordinary = jobOf('botContext.sendMessage("n" + Math.random() + new Date().getTime())');

test.each([
  ['a search in a list that is not there', 'Array.prototype.indexOf.call({ length: 9007199254740991 }, 1)'],
  ['a search from behind', 'Array.prototype.lastIndexOf.call({ length: 9007199254740991 }, 1)'],
  ['a search for what is included', 'Array.prototype.includes.call({ length: 9007199254740991 }, 1)'],
  ['a list turned around', 'Array.prototype.reverse.call({ length: 9007199254740991 })'],
])('[SC23] %s, which no interrupt stops, ends with its thread', async (_, code) => {
  const { run } = supervised();
  const before = await run(ordinary);
  expect(before.effects).toHaveLength(1);
  const waiting = [run(jobOf(code)), run(ordinary)];
  expect(await Promise.all(waiting)).toEqual([
    { effects: [], end: { kind: 'stopped', because: 'time' } },
    before,
  ]);
});

test('[SC6] what interrupts stop is stopped by them, with what was wanted before', async () => {
  const { run } = supervised();
  expect(await run(jobOf('botContext.sendMessage("Before"); for (;;);'))).toEqual({
    effects: [{ kind: 'say', text: 'Before', quickReplies: [] }],
    end: { kind: 'stopped', because: 'time' },
  });
});
