/** What can be broken of a connector on purpose, to see what becomes of its conversations. */
export const connectorFaults = ['killed', 'cut', 'deaf', 'mute', 'slow', 'bot-fails', 'bot-slow'] as const;
export type ConnectorFault = (typeof connectorFaults)[number];

/** What fails is not the connector but whom it asks. */
export const botServerFaults: readonly ConnectorFault[] = ['bot-fails', 'bot-slow'];

/** How long what goes one way takes, and a turn of the bot, while it is slow on purpose; virtual ms. */
export const slowLineMs = 4_000;
export const slowBotMs = 40_000;
