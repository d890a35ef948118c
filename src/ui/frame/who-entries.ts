import type { PersonRow } from '#contract/topics';
import type { AppState } from '../app-state.svelte';
import type { MenuEntry } from '../kit/menu-entry';
import { go, route, toPath } from '../routes.svelte';

/** Everybody I can be, the present one checked, and what else belongs there. */
export function whoEntries(app: AppState): readonly MenuEntry[] {
  const isOneOfMany = app.rows('accounts').byId.size > 1;
  return [
    ...app.rows('people').list.map((person) => ({
      label: person.nickname || person.name,
      hint: person.loginName + (isOneOfMany ? ` · ${person.accountId}` : ''),
      checked: person.id === app.me?.id,
      disabledReason: person.enabled ? undefined : 'This user is disabled.',
      onpick: () => be(app, person),
    })),
    'separator',
    { label: 'My profile', onpick: () => go('/profile') },
    { label: 'Account settings', onpick: () => go('/profile/account') },
    { label: 'Share this workspace', onpick: () => go(toPath(['data', 'share'], { from: fromHere() })) },
  ];
}

/** What is shown of an account becomes that of theirs. [UI67] */
function be(app: AppState, { id, accountId }: PersonRow) {
  app.actAs(id);
  const [first, account, place = ''] = route.segments;
  if (first === 'a' && account !== accountId) go(toPath(['a', accountId, place]));
}

const fromHere = () => window.location.hash.slice(1);
