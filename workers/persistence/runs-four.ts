type Stored = Readonly<Record<string, unknown>>;

/** In version 3 no code offered anything, no fallbacks were counted, and nothing was called. */
export function runFour(run: Stored): Stored {
  return { ...run, chips: [], fallbacks: { question: null, count: 0 }, lastCall: null };
}

/** Facts that tell a whole run. */
export function runFactFour(fact: Stored): Stored {
  const { run } = fact;
  return typeof run === 'object' && run !== null ? { ...fact, run: runFour(run as Stored) } : fact;
}
