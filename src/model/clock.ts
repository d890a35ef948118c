/** The one clock all timers run by. While it runs, virtual time = `virtualAt + (real - realAt) * rate`. */
export interface ClockState {
  /** `held`: it stands still for a bot at a breakpoint, and goes on with it. */
  readonly mode: 'running' | 'paused' | 'held';
  /** 1…1000. */
  readonly rate: number;
  /** Virtual and real ms since 1970 at the last change. */
  readonly virtualAt: number;
  readonly realAt: number;
}

export function virtualTime(clock: ClockState, realNow: number): number {
  if (clock.mode !== 'running') return clock.virtualAt;
  return Math.round(clock.virtualAt + Math.max(0, realNow - clock.realAt) * clock.rate);
}
