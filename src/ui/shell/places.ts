import Bot from '@lucide/svelte/icons/bot';
import Database from '@lucide/svelte/icons/database';
import Globe from '@lucide/svelte/icons/globe';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Headset from '@lucide/svelte/icons/headset';
import Megaphone from '@lucide/svelte/icons/megaphone';
import UsersRound from '@lucide/svelte/icons/users-round';
import { href, toPath } from '../routes.svelte';
import type { Place } from './place';

/** The places of the rail, for the account I work in; `waiting` counts the consumers who wait for me. */
export function placesOf(account: string, waiting: number): readonly Place[] {
  return [
    {
      id: 'campaigns',
      name: 'Campaigns and Engagements',
      short: 'Campaigns',
      icon: Megaphone,
      href: href(toPath(['a', account, 'campaigns'])),
    },
    {
      id: 'users',
      name: 'Users and Skills',
      short: 'Users',
      icon: UsersRound,
      href: href(toPath(['a', account, 'um!skills'])),
    },
    {
      id: 'agent',
      name: 'Agent workspace for Chat',
      short: 'Agent',
      icon: Headset,
      href: href('/agent'),
      badge: {
        count: waiting,
        label: waiting === 1 ? '1 consumer is waiting' : `${waiting} consumers are waiting`,
      },
    },
    { id: 'bots', name: 'Conversation Builder', short: 'Builder', icon: Bot, href: href('/bots') },
    {
      id: 'visitor-page',
      name: 'Visitor page',
      short: 'Visitor',
      icon: Globe,
      href: href(toPath(['visitor-page', ''], { siteid: account })),
    },
    { id: 'data', name: 'Data', short: 'Data', icon: Database, href: href('/data') },
    { id: 'lesson', name: 'Lessons', short: 'Lessons', icon: GraduationCap, href: href('/lesson') },
  ];
}

/** No place at all. */
export const nowhere = 'nowhere';

/** The id of the place an address belongs to; empty for the address without a path. [UI3] [UI19] */
export function placeAt(segments: readonly string[]): string {
  const [first = '', account = '', third = ''] = segments;
  if (first !== 'a') return ofAccount.has(first) ? nowhere : first;
  const place = third.startsWith('um!') ? 'users' : third;
  return account !== '' && ofAccount.has(place) ? place : nowhere;
}

/** These stand behind the account's number. */
const ofAccount: ReadonlySet<string> = new Set(['campaigns', 'users']);
