import type { Connector } from '#model/connector';
import { problemAt, warning, type Placed } from './problem';

/** Why nobody meets the bot, however well it is built; one that works is enough. It stands at no part of the bot itself. */
export function connectorProblems(connectors: readonly Connector[]): Placed[] {
  const text = whyNobody(connectors);
  return text === null ? [] : [problemAt({}, warning(null, text))];
}

function whyNobody(connectors: readonly Connector[]): string | null {
  if (connectors.length === 0)
    return 'The bot has no agent connector, so no visitor meets it: add one and start it.';
  const isLone = connectors.length === 1;
  const wanted = connectors.filter((connector) => connector.wanted === 'running');
  if (wanted.length === 0) {
    const why = connectors.some((connector) => connector.wanted === 'stopped')
      ? `${isLone ? 'The bot’s only agent connector is' : 'All agent connectors of the bot are'} stopped`
      : `No agent connector of the bot was started yet`;
    return `${why}, so no visitor meets it: press Start.`;
  }
  if (wanted.some(({ status }) => status !== 'offline')) return null;
  return 'No agent connector of the bot is Online, so no visitor meets it: Details say what fails.';
}
