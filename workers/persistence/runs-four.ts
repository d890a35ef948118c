type Stored = Readonly<Record<string, unknown>>;

/** In version 3 no code offered anything, and nothing was called. */
export function runFour(run: Stored): Stored {
  return { ...run, chips: [], lastCall: null };
}

/** Facts that tell a whole run. */
export function runFactFour(fact: Stored): Stored {
  const { run } = fact;
  return typeof run === 'object' && run !== null ? { ...fact, run: runFour(run as Stored) } : fact;
}
