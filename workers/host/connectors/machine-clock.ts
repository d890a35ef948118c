import type { ConnectorPorts } from './ports';

/** Virtual time as machines take it. */
export function machineClock(after: ConnectorPorts['after']) {
  return {
    setTimeout: (call: () => void, ms: number) => after(ms, call),
    clearTimeout: (cancel: () => void) => cancel(),
  };
}
