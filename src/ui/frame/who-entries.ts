import type { PersonRow } from '#contract/topics';
import type { AppState } from '../app-state.svelte';
import type { MenuEntry } from '../kit/menu-entry';
import { go, route, toPath } from '../routes.svelte';

/** Somebody else wants to sit where conversations are open. */
export interface LeaveQuestion {
  /** How many are. */
  readonly held: number;
  readonly nickname: string;
  go(): void;
}

/** Everybody I can be, the present one checked, and what else belongs there; `ask` is asked before my conversations are given up. [UI321] */
export function whoEntries(app: AppState, ask: (question: LeaveQuestion) => void): readonly MenuEntry[] {
  const isOneOfMany = app.rows('accounts').byId.size > 1;
  return [
    ...app.rows('people').list.map((person) => ({
      label: person.nickname || person.name,
      hint: person.loginName + (isOneOfMany ? ` · ${person.accountId}` : ''),
      checked: person.id === app.me?.id,
      disabledReason: person.enabled ? undefined : 'This user is disabled.',
      onpick: () => {
        const held = person.id === app.me?.id ? 0 : (app.desk?.held ?? 0);
        if (held === 0) be(app, person);
        else ask({ held, nickname: person.nickname || person.name, go: () => be(app, person) });
      },
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
