import type { Account } from '#model/account';
import type { Connector } from '#model/connector';
import { asId } from '#model/ids';
import type { AppState } from '../../app-state.svelte';
import { tabStorage } from '../../live/tab-storage';
import { createEngineForm, type EngineForm } from './engine-form';

/**
 * The form of a connector in this tab.
 * @param chosen the connector’s id, or `new`
 */
export function openEngineForm(
  app: AppState,
  { id: accountId }: Account,
  chosen: string,
  stored: () => Connector | undefined,
): EngineForm {
  const id = chosen === 'new' ? null : asId<Connector['id']>(chosen);
  return createEngineForm(app.sandbox, tabStorage, id, {
    ...{ accountId, stored },
    users: () => app.rows('users').list,
    profiles: () => Object.fromEntries(app.rows('profiles').byId),
  });
}
