import type { Recovery, RecoveryAnswer, RecoveryQuestion } from '#contract/recovery';
import { createRecovery } from './persistence/recovery';

/** The page names the worker after the workspace. */
const recovery = createRecovery(name);

onmessage = ({ data: [what, ...given] }: MessageEvent<RecoveryQuestion>) => {
  const answer = (word: RecoveryAnswer) => postMessage(word);
  // The question pairs each call with what it is given; the union hides that from the compiler.
  const ask = recovery[what] as (...given: readonly unknown[]) => ReturnType<Recovery[typeof what]>;
  ask(...given).then(
    (value) => answer({ ok: true, value }),
    (trouble: unknown) =>
      answer({ ok: false, why: trouble instanceof Error ? trouble.message : String(trouble) }),
  );
};
