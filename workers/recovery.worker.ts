import type { Recovery, RecoveryAnswer } from '#contract/recovery';
import { createRecovery } from './persistence/recovery';

/** The page names the worker after the workspace. */
const recovery = createRecovery(name);

onmessage = ({ data: what }: MessageEvent<keyof Recovery>) => {
  const answer = (word: RecoveryAnswer) => postMessage(word);
  recovery[what]().then(
    (value) => answer({ ok: true, value }),
    (trouble: unknown) =>
      answer({ ok: false, why: trouble instanceof Error ? trouble.message : String(trouble) }),
  );
};
