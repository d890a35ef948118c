import type { Component } from 'svelte';
import Bot from '@lucide/svelte/icons/bot';
import Database from '@lucide/svelte/icons/database';
import Globe from '@lucide/svelte/icons/globe';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Headset from '@lucide/svelte/icons/headset';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import UsersRound from '@lucide/svelte/icons/users-round';
import Zap from '@lucide/svelte/icons/zap';
import { offersBotConnectors, type Account } from '#model/account';
import type { ConversationKind } from '#model/campaign';
import type { Icon } from '../kit/icon';
import { href, toPath } from '../routes.svelte';
import type { Destination, Page } from './destination';

type Segments = readonly string[];

/** A page: its folder in `features`, and its row here. */
interface Feature {
  /** Rows of one id are one place of the rail. */
  readonly id: string;
  /** Its place of the rail, where that hangs on who has led to it. [AE244] */
  readonly at?: (query: URLSearchParams) => string;
  /** The name of its link, exactly, and of its tab. */
  readonly name: string;
  /** The first word of its address, where that is another than its id. */
  readonly first?: string;
  /** Its address in an account; that of its first word where nothing else is said. */
  readonly path?: (account: string) => string;
  /** Whether an address is its own, or below it. */
  readonly holds?: (segments: Segments) => boolean;
  /** Fetched when somebody first goes there. */
  readonly load: () => Promise<{ default: Component }>;
  /** Its place in the rail; pages without one are reached from others. */
  readonly rail?: {
    /** What the bottom bar of a phone has room for; a part of the name. */
    readonly short: string;
    readonly icon: Icon;
    /** Missing where every account has it. */
    readonly isIn?: (account: Account) => boolean;
    /** It says how many consumers of these wait for me. */
    readonly badge?: ConversationKind;
  };
  /** Its address carries the number of the account whose page it is. */
  readonly isOfAccount?: boolean;
  /** It is short of width: the rail leaves it what it can. */
  readonly isWide?: boolean;
  /** Who is at it, where that is not the user of the tab: it does without the bar that names them. Empty where nobody is. [UI140] */
  readonly actor?: string;
}

/** Behind the account's number. */
const ofAccount =
  (names: RegExp) =>
  ([first, account, third = '']: Segments) =>
    first === 'a' && account !== undefined && names.test(third);

/** The pages, in the order of the rail. */
const features: readonly Feature[] = [
  {
    id: 'campaigns',
    name: 'Campaigns and Engagements',
    holds: ofAccount(/^campaigns$/),
    isOfAccount: true,
    load: () => import('../features/campaigns/CampaignsPage.svelte'),
    path: (account) => toPath(['a', account, 'campaigns']),
    rail: { short: 'Campaigns', icon: Megaphone },
  },
  {
    id: 'users',
    name: 'Users and Skills',
    holds: ofAccount(/^(users$|um!)/),
    isOfAccount: true,
    load: () => import('../features/users-and-skills/UsersAndSkillsPage.svelte'),
    path: (account) => toPath(['a', account, 'um!skills']),
    rail: { short: 'Users', icon: UsersRound },
  },
  {
    id: 'agent',
    name: 'Agent workspace for Chat',
    load: () => import('../features/agent-workspace/AgentWorkspacePage.svelte'),
    rail: {
      short: 'Chat',
      icon: Headset,
      badge: 'chat',
    },
  },
  {
    id: 'messaging',
    name: 'Agent workspace for Messaging',
    load: () => import('../features/agent-workspace/MessagingWorkspacePage.svelte'),
    rail: { short: 'Messaging', icon: MessagesSquare, badge: 'messaging' },
  },
  {
    id: 'bots',
    name: 'Conversation Builder',
    load: () => import('../features/bot-builder/BotBuilderPage.svelte'),
    rail: { short: 'Builder', icon: Bot },
    isWide: true,
  },
  {
    id: 'bots',
    name: 'Endpoints',
    at: (query) => (query.has('connecting') ? 'automation' : 'bots'),
    first: 'endpoints',
    load: () => import('../features/endpoints/EndpointsPage.svelte'),
  },
  {
    id: 'bots',
    name: 'Map',
    first: 'map',
    load: () => import('../features/map/MapPage.svelte'),
    isWide: true,
  },
  {
    id: 'automation',
    name: 'Automation',
    holds: ([first = '']) => /^(automation|connect-bots)$/.test(first),
    load: () => import('../features/connect-bots/ConnectBotsPage.svelte'),
    rail: { short: 'Auto', icon: Zap, isIn: offersBotConnectors },
  },
  {
    id: 'visitor-page',
    name: 'Visitor page',
    load: () => import('../features/consumer-chat/VisitorPage.svelte'),
    path: (account) => toPath(['visitor-page', ''], { siteid: account }),
    rail: { short: 'Visitor', icon: Globe },
    actor: 'Visitor',
  },
  {
    id: 'visitor-page',
    name: 'Messaging test page',
    first: 'messaging-page',
    path: (account) => toPath(['messaging-page', ''], { siteid: account }),
    load: () => import('../features/consumer-chat/MessagingPage.svelte'),
    actor: 'Visitor',
  },
  {
    id: 'panes',
    name: 'Side by side',
    load: () => import('../features/panes/PanesPage.svelte'),
    isWide: true,
  },
  {
    id: 'watch',
    name: 'Watch it',
    load: () => import('../features/lessons/film/FilmPage.svelte'),
    actor: '',
  },
  {
    id: 'profile',
    name: 'My profile',
    load: () => import('../features/profile/ProfilePage.svelte'),
  },
  {
    id: 'data',
    name: 'Data',
    load: () => import('../features/data/DataPage.svelte'),
    rail: { short: 'Data', icon: Database },
  },
  {
    id: 'lesson',
    name: 'Lessons',
    // Here everybody begins.
    holds: ([first = 'lesson']) => first === 'lesson',
    load: () => import('../features/lessons/LessonsPage.svelte'),
    rail: { short: 'Lessons', icon: GraduationCap },
  },
];

/** The page of an address; undefined where there is none, whatever the address may hold. [UI3] [UI19] */
export function featureAt(segments: Segments): Feature | undefined {
  return features.find(({ id, first = id, holds }) => (holds ? holds(segments) : segments[0] === first));
}

/** The places of the rail, for the account I work in; `waitingOf` counts the consumers who wait for me. */
export function destinationsOf(
  account: Account,
  waitingOf: (kind: ConversationKind) => number,
): readonly Destination[] {
  return features.flatMap((feature) => {
    const { id, name, rail } = feature;
    return rail && (rail.isIn?.(account) ?? true)
      ? [
          {
            ...rail,
            id,
            name,
            href: hrefOf(feature, account),
            badge: rail.badge && badge(waitingOf(rail.badge)),
          },
        ]
      : [];
  });
}

function hrefOf({ id, first = id, path }: Feature, account: Account): string {
  return href(path?.(account.id) ?? `/${first}`);
}

/** Every page of an account, those outside the rail too. [UI176] */
export function pagesOf(account: Account | undefined): readonly Page[] {
  if (!account) return [];
  const offered = features.filter(({ rail }) => rail?.isIn?.(account) ?? true);
  return offered.map((one) => ({ ...one.rail, ...one, href: hrefOf(one, account) }));
}

function badge(count: number): Destination['badge'] {
  return { count, label: `${count} consumer${count === 1 ? ' is' : 's are'} waiting` };
}
