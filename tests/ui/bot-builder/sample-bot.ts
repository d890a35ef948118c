import { asId, type DialogId, type IntegrationId, type InteractionId } from '#model/ids';
import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { Interaction, NextAction, Rule } from '#model/interaction';

export const interactionId = (id: string) => asId<InteractionId>(id);
const common = { enabled: true, delayMs: 0, next: { kind: 'next' }, rules: [] } as const;

export function userSays(parts: Partial<Interaction<'user-says'>> = {}): Interaction<'user-says'> {
  const id = interactionId('says');
  return {
    kind: 'user-says',
    id,
    name: 'says',
    ...common,
    sample: '',
    patterns: [],
    excludeKeywords: [],
    ...parts,
  };
}

export function text(id: string, next: NextAction = { kind: 'next' }): Interaction<'text'> {
  return { kind: 'text', ...common, id: interactionId(id), name: id, text: 'Hello', next };
}

export function question(id: string, rules: readonly Rule[]): Interaction<'text-question'> {
  return {
    kind: 'text-question',
    ...common,
    id: interactionId(id),
    name: id,
    text: 'Well?',
    fallback: '',
    rules,
  };
}

export function calling(id: string, integration: string | null): Interaction<'integration'> {
  const integrationId = integration === null ? null : asId<IntegrationId>(integration);
  return { kind: 'integration', ...common, id: interactionId(id), name: id, integrationId };
}

export function dialog(name: string, interactions: readonly Interaction[]): Dialog {
  return { id: asId<DialogId>(name), name, kind: 'standard', enabled: true, interactions };
}

export function bot(...dialogs: readonly Dialog[]): Bot {
  return {
    id: asId('bot'),
    accountId: asId('12345678'),
    name: 'Billing Bot',
    description: '',
    language: 'en-US',
    dialogs,
    integrations: [],
  };
}
