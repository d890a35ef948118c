/** What has to be known before a connector is stopped. */
interface Stopping {
  /** Conversations that its user has. */
  readonly open: number;
  /** Whether another connector by which the same bot speaks is running. */
  readonly isPooled: boolean;
  /** Who can start it again, as words; undefined where whoever stops it can. */
  readonly starters?: string | undefined;
}

/** What is asked before a connector is stopped; null where there is nothing to ask. [AE228] [AE246] */
export function stopQuestion({ open, isPooled, starters }: Stopping) {
  if (open === 0 && starters === undefined) return null;
  const said = [
    ...(open > 0 ? [leftAlone(open, isPooled)] : []),
    ...(starters === undefined ? [] : [onlyStopping(starters)]),
  ];
  return {
    title: starters === undefined ? 'Stop while consumers are with it?' : 'Stop what you cannot start again?',
    text: said.join(' '),
  };
}

function leftAlone(open: number, isPooled: boolean): string {
  const until = `until it is started again${isPooled ? ', or another connector of the bot takes over' : ''}`;
  return open === 1
    ? `One conversation is with this connector: its consumer gets no answer ${until}.`
    : `${open} conversations are with this connector: their consumers get no answer ${until}.`;
}

const onlyStopping = (starters: string) =>
  `You may stop it. To start it again is not allowed to you: ${starters === '' ? 'nobody here can' : `${starters} can`}.`;

/** What becomes of conversations when their connector is deleted, a line each. [RT16] [AE246] */
export function deletionOf(open: number): readonly string[] {
  if (open === 0) return [];
  return [
    open === 1
      ? 'One conversation is with its user: it goes back to its queue and waits for somebody else.'
      : `${open} conversations are with its user: they go back to their queues and wait for somebody else.`,
  ];
}
