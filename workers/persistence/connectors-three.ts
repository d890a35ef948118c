type Stored = Readonly<Record<string, unknown>>;

/** A connector says what it plays, and has custom fields. */
export function connectorThree({ botId, ...connector }: Stored): Stored {
  return { ...connector, plays: { kind: 'bot', botId }, settings: [] };
}
