import type { Component } from 'svelte';

type Load = () => Promise<{ default: Component }>;

/** The page of each place, loaded when somebody first goes there. */
const pages: ReadonlyMap<string, Load> = new Map(
  Object.entries({
    '': () => import('./features/lessons/LessonsPage.svelte'),
    campaigns: () => import('./features/campaigns/CampaignsPage.svelte'),
    users: () => import('./features/users-and-skills/UsersAndSkillsPage.svelte'),
    agent: () => import('./features/agent-workspace/AgentWorkspacePage.svelte'),
    bots: () => import('./features/bot-builder/BotBuilderPage.svelte'),
    'visitor-page': () => import('./features/consumer-chat/VisitorPage.svelte'),
    'messaging-page': () => import('./features/consumer-chat/MessagingPage.svelte'),
    data: () => import('./features/data/DataPage.svelte'),
    lesson: () => import('./features/lessons/LessonsPage.svelte'),
  }),
);

/** Fetches the page of a place; null where there is no such place, whatever an address may hold. [UI19] */
export function pageAt(place: string): Load | null {
  return pages.get(place) ?? null;
}

/** Where no engine begins. */
export const loadRecovery: Load = () => import('./features/data/RecoveryPage.svelte');
