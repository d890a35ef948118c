import { engineAnswersWithinMs } from '#model/ai/engine-times';
import type { Connector } from '#model/connector';
import { botServerFaults, slowBotMs, slowLineMs, type ConnectorFault } from '#model/connector/faults';
import type { PlayerKindName } from '#model/connector/player-kind';

interface FaultWords {
  readonly label: string;
  /** What it looks like from here, and what becomes of conversations. */
  readonly hint: string;
}

const seconds = (ms: number) => `${ms / 1_000} seconds`;

const faultWords: Readonly<Record<ConnectorFault, FaultWords>> = {
  killed: {
    label: 'Its process is killed',
    hint: 'It is gone without a word. What it has goes to another connector of this bot once the platform misses it.',
  },
  cut: {
    label: 'No connection',
    hint: 'Its line is closed, and none can be opened. It tries again and again.',
  },
  deaf: {
    label: 'It hears nothing',
    hint: 'The line stands, but nothing the platform sends arrives. It is noticed when the next sign of life is not answered.',
  },
  mute: {
    label: 'It is not heard',
    hint: 'The line stands, but nothing it sends arrives: it reads what visitors write, and they read nothing of it. The platform misses it after a minute.',
  },
  slow: {
    label: 'Slow connection',
    hint: `Everything on its line takes ${seconds(slowLineMs)} each way.`,
  },
  'bot-fails': {
    label: 'Bot server fails',
    hint: 'Every line it passes to the bot is answered with an error.',
  },
  'bot-slow': {
    label: 'Bot server is slow',
    hint: `Each turn of the bot takes ${seconds(slowBotMs)}: in messaging a line may be sent to it again meanwhile.`,
  },
};

/** Where it is another thing for who speaks by the connector. */
const otherWords: Readonly<Record<PlayerKindName, Partial<Record<ConnectorFault, FaultWords>>>> = {
  bot: {},
  engine: {
    killed: {
      label: 'Its process is killed',
      hint: 'It is gone without a word. What it has waits for it: nobody else speaks for this engine.',
    },
    'bot-fails': {
      label: 'A.I. service fails',
      hint: 'Every request is answered with an error. The bot stays signed in, its status is Vendor Interruption, and Setup Escalation passes each conversation on at its next line.',
    },
    'bot-slow': {
      label: 'A.I. service is slow',
      hint: `Each answer would take ${seconds(slowBotMs)}. After ${seconds(engineAnswersWithinMs)} of silence Setup Escalation passes the conversation on.`,
    },
  },
};

export function faultWordsOf(fault: ConnectorFault, { plays }: Pick<Connector, 'plays'>): FaultWords {
  return otherWords[plays.kind][fault] ?? faultWords[fault];
}

/** A connector is Online until what it asks has failed it: what is broken there shows once it is asked. Undefined where nothing is awaited. [AE226] */
export function shownLater(fault: ConnectorFault, { status }: Pick<Connector, 'status'>): string | undefined {
  return status === 'online' && botServerFaults.includes(fault)
    ? 'It shows with the next line that a visitor writes.'
    : undefined;
}
