type Stored = Readonly<Record<string, unknown>>;

/** Under which a run of version 2 kept what it had heard last. */
const heardName = '$userMessage';

/** Variables of version 2 were texts by name, all of a conversation's length. */
export function runThree({ variables, ...run }: Stored): Stored {
  const named = isRecord(variables) ? Object.entries(variables) : [];
  return {
    ...run,
    heard: named.find(([name]) => name === heardName)?.[1] ?? null,
    payload: null,
    variables: named
      .filter(([name]) => name !== heardName)
      .map(([name, value]) => ({ name, value, scope: 'session', dialogId: null })),
  };
}

/** Facts that tell a whole run. */
export function runFactThree(fact: Stored): Stored {
  return isRecord(fact['run']) ? { ...fact, run: runThree(fact['run']) } : fact;
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
