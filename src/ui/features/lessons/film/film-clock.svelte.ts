import type { AppState } from '../../../app-state.svelte';

/**
 * The clock of the film’s world stands while the film does, whatever a world that was gone back to had. The answer gives it back.
 * [WT13]
 */
export function holdClock(
  app: Pick<AppState, 'rows' | 'sandbox'>,
  film: { readonly stands: boolean },
): () => Promise<void> {
  let rate = 1;
  let isBack = false;
  const set = (mode: 'running' | 'paused') => app.sandbox.dispatch({ type: 'clock.set', mode, rate });
  const stop = $effect.root(() => {
    $effect(() => {
      const mode = film.stands ? 'paused' : 'running';
      const clock = app.rows('clock').get('clock')?.clock;
      if (!clock) return;
      rate = clock.rate;
      // Where it waits for the author of a bot it stands anyway.
      if (clock.mode !== 'held' && clock.mode !== mode) void set(mode);
    });
  });
  return async () => {
    if (isBack) return;
    isBack = true;
    stop();
    await set('running');
  };
}
