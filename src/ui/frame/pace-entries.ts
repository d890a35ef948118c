import type { Sandbox } from '#sdk/index';
import type { ClockState } from '#model/clock';
import type { MenuEntry } from '../kit/menu-entry';

/** How fast time may run, and how to let some of it pass. @param words what a pace is called */
export function paceEntries(
  sandbox: Pick<Sandbox, 'dispatch'>,
  clock: Pick<ClockState, 'mode' | 'rate'>,
  words: (rate: number) => string,
): readonly MenuEntry[] {
  const set = (mode: 'running' | 'paused', rate: number) =>
    void sandbox.dispatch({ type: 'clock.set', mode, rate });
  return [
    ...[1, 10, 100, 1000].map((rate) => ({
      label: words(rate),
      checked: clock.mode === 'running' && clock.rate === rate,
      onpick: () => set('running', rate),
    })),
    { label: 'Pause', checked: clock.mode === 'paused', onpick: () => set('paused', clock.rate) },
    'separator',
    {
      label: 'Skip one minute',
      onpick: () => void sandbox.dispatch({ type: 'clock.advance', byMs: 60_000 }),
    },
  ];
}
