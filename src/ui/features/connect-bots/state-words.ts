import { engineAnswersWithinMs } from '#model/ai/engine-times';
import type { Connector } from '#model/connector';
import type { User } from '#model/user';
import { whyNoPlaces } from '#sdk/checks';
import { exactTime } from '../../kit/relative-time';
import type { Words } from '../../kit/words';
import { connectorStates, whatFails } from '../../words/connector-states';
import { awayAs, refusalWords, spellWords, type Interruption } from './bot-history';

/** What a bot's status comes to, by its connector, its user, and how its service fails. [AE75] [AE177] [AE226] */
export function botStateWords(
  connector: Connector,
  user: User | undefined,
  interruption: Interruption | null,
  /** Conversations that its user has. */
  open = 0,
): Words & { readonly means: string } {
  if (connector.status === 'online' && interruption)
    return {
      ...spellWords['vendor-interruption'],
      means: `The A.I. service has failed since ${exactTime(interruption.since)}. ${refusalWords(interruption.last)} Setup Escalation passes conversations on: an error at once, silence after ${engineAnswersWithinMs / 1_000} seconds. The next answer ends this.`,
    };
  const { means } = connectorStates[connector.status];
  const away = awayAs(connector);
  const { label, tone } = away === null ? connectorStates[connector.status] : spellWords[away];
  if (connector.status === 'stopped' && open > 0)
    return { label, tone: 'warning', means: `${means} ${waitingFor(open)}` };
  const whyIdle = user ? whyNoPlaces(user, connector.conversationKind) : null;
  const warned = tone === 'ok' ? 'warning' : tone;
  if (whyIdle !== null) return { label, tone: warned, means: whyIdle };
  const fails = whatFails(connector);
  if (fails === undefined && connector.status === 'online' && (connector.faults ?? []).length > 0)
    return { label, tone: warned, means: 'Running, with something broken on purpose.' };
  return { label, tone, means: fails ?? means };
}

/** Nobody is told that a bot is gone: its conversations stay with its user. [AE223] */
function waitingFor(open: number): string {
  return open === 1
    ? 'One conversation is with its user, and is answered once it is started.'
    : `${open} conversations are with its user, and are answered once it is started.`;
}
