import type { Detour, Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button } from '../ways';
import { failoverGap } from './gaps';
import { botConnectors, failedOver, talkHeld } from './spares';

const isKilled = ({ faults = [] }: { readonly faults?: readonly string[] }) => faults.includes('killed');

function gapsOf(scene: Scene, me: Me): string[] {
  if (failedOver(scene, me)) return [];
  const held = talkHeld(scene, me);
  if (!held) return [failoverGap('chat-missing')];
  const user = scene.users[held.connector.userId]?.loginName ?? '…';
  return isKilled(held.connector) ? [] : [failoverGap('not-killed', { user })];
}

/** In the row of this user; of any where that is not known. */
function killIn(login: string): Detour {
  return {
    how: [
      `In the bot open Agent Connectors, and ⋮ in the row of ${login || 'the one that has the chat'}.`,
      'Choose Break it on purpose… and switch on Its process is killed.',
    ],
    values: [],
    where: {
      route: '/bots/{bot}/connectors',
      folds: botPanels,
      way: [
        [button(`Menu of ${login}`)],
        [{ role: 'menuitem', name: 'Break it on purpose…' }],
        [{ role: 'switch', name: 'Its process is killed', ends: true }],
      ],
    },
  };
}

function killHolder(scene: Scene, me: Me): Detour | null {
  const held = talkHeld(scene, me);
  const login = held && scene.users[held.connector.userId]?.loginName;
  return login ? killIn(login) : null;
}

export const killStep: Step = {
  id: 'kill',
  part: 'fail',
  asksFor: 'event',
  title: 'Kill the connector that has the chat',
  say: 'Its process is gone without a word, as when a computer fails. Nothing tells the platform.',
  ...killIn(''),
  detour: killHolder,
  looksAt: ['connectors', 'conversations', 'users', 'skills', 'bots'],
  missing: gapsOf,
  solution(scene, me) {
    const held = talkHeld(scene, me);
    if (!held || gapsOf(scene, me).length === 0 || botConnectors(scene, me).length < 2) return [];
    const connectorId = held.connector.id;
    return [
      { kind: 'command', command: { type: 'connector.break', connectorId, fault: 'killed', on: true } },
    ];
  },
};
