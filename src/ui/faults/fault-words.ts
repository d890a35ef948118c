import { slowBotMs, slowLineMs, type ConnectorFault } from '#model/connector/faults';

interface FaultWords {
  readonly label: string;
  /** What it looks like from here, and what becomes of conversations. */
  readonly hint: string;
}

const seconds = (ms: number) => `${ms / 1_000} seconds`;

export const faultWords: Readonly<Record<ConnectorFault, FaultWords>> = {
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
