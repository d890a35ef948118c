import type { ConversationKind } from '#model/campaign';
import type { ConnectorPart, PartStatus, PartStatuses } from '#model/connector';
import type { Tone, Words } from '../kit/words';

export const partNames: Readonly<Record<ConnectorPart, string>> = {
  process: 'Bot agent connector process',
  liveengage: 'Connection to LiveEngage',
  'bot-server': 'Connection to the bot server',
};

const partTones: Readonly<Record<PartStatus['state'], Tone>> = {
  down: 'off',
  connecting: 'warning',
  up: 'ok',
  failed: 'danger',
};

/** One component in words; towards LiveEngage a chat bot is Online or Offline, a messaging bot Connected or not. [BB23] */
export function partWords(part: ConnectorPart, state: PartStatus['state'], kind: ConversationKind): Words {
  return { label: partLabel(part, state, kind), tone: partTones[state] };
}

const connectedWords = ['Connected', 'Not Connected'] as const;
const liveengageWords: Readonly<Record<ConversationKind, readonly [up: string, down: string]>> = {
  chat: ['Online', 'Offline'],
  messaging: connectedWords,
};

function partLabel(part: ConnectorPart, state: PartStatus['state'], kind: ConversationKind): string {
  if (part === 'process')
    return { down: 'Not running', connecting: 'Starting', up: 'Running', failed: 'Failed' }[state];
  const [up, down] = part === 'liveengage' ? liveengageWords[kind] : connectedWords;
  return { down, connecting: 'Connecting', up, failed: down }[state];
}

/** Why all of it is Offline, though some of it works. [UI172] */
export function failingWords(parts: PartStatuses): string {
  const all = Object.values(parts);
  const failing = all.filter(({ state }) => state !== 'up').length;
  return failing < all.length
    ? `Offline, because ${failing} of ${all.length} components ${failing === 1 ? 'does' : 'do'} not work:`
    : 'Offline, because nothing of it works:';
}
