type Stored = Readonly<Record<string, unknown>>;

/** Which run of today each run of version 1 is: it went by its connector, and is its bot's. Learnt from the runs themselves. */
const runIds = new Map<string, string>();

/** Runs of version 1 held why they went as they did; what was said in a preview is kept of that. */
export function runsTwo(runs: Stored): { readonly botRuns: Stored; readonly botLogs: Stored } {
  const upgraded = Object.values(runs)
    .filter(isRecord)
    // Of two connectors of one bot in one conversation the one that has heard more.
    .toSorted((one, other) => Number(one['heardUpTo']) - Number(other['heardUpTo']))
    .map(runTwo);
  return {
    botRuns: Object.fromEntries(upgraded.map(({ run }) => [run['id'], run])),
    botLogs: Object.fromEntries(upgraded.map(({ run, log }) => [run['id'], log])),
  };
}

/** A turn of version 1 told the whole run each time; a line that left told the run by its old id. */
export function botFactTwo(fact: Stored): Stored {
  if (fact['type'] === 'bot.turnTaken' && isRecord(fact['run']))
    return { ...fact, type: 'bot.begun', ...runTwo(fact['run']) };
  if (fact['type'] !== 'bot.lineSent') return fact;
  const runId = String(fact['runId']);
  return { ...fact, runId: runIds.get(runId) ?? runId };
}

function runTwo(run: Stored): { readonly run: Stored; readonly log: readonly Stored[] } {
  const { id, botId, connectorId, conversationId, conversationKind, state, stack } = run;
  const { pending, escalation, escalationFailures, variables, heardUpTo, outbox } = run;
  const isPreview = connectorId === null;
  const runId = isPreview ? id : `${String(botId)} ${String(conversationId)}`;
  runIds.set(String(id), String(runId));
  const channel = isPreview
    ? { kind: 'preview' }
    : { kind: 'conversation', conversationId, conversationKind };
  const stands =
    state === 'active' && isRecord(escalation)
      ? { at: escalation['interactionId'], waits: waitsFor(String(runId), escalation) }
      : { at: state === 'active' ? pending : null, waits: { for: 'consumer' } };
  const common = { state, stack, escalationFailures, variables, heardUpTo, outbox };
  return {
    run: { id: runId, botId, channel, ...common, ...stands },
    log: isPreview && Array.isArray(run['lines']) ? run['lines'].filter(isRecord).flatMap(saidTwo) : [],
  };
}

function waitsFor(runId: string, { integrationId, skillId, skillName, message }: Stored): Stored {
  const ask = { kind: 'transfer', integrationId, skillId, skillName, message };
  return { for: 'answer', askId: `of ${runId}`, ask, chain: { dialogId: null, crossings: 0, played: 0 } };
}

function saidTwo({ author, text, at }: Stored): Stored[] {
  if (author === 'system') return [];
  return [{ at, kind: author === 'me' ? 'typed' : 'spoke', values: { text } }];
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
