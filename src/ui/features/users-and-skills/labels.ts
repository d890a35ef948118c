import { defaultMaxMessaging, type AccountSettings } from '#model/account';
import type { Permission, Role } from '#model/profile';
import type { ChatLimit, UserType } from '#model/user';
import type { Option } from '../../kit/option';

export const typeLabels: Readonly<Record<UserType, string>> = { human: 'Human', bot: 'Bot' };

export const roleLabels: Readonly<Record<Role, string>> = {
  agent: 'Agent',
  'agent-manager': 'Agent Manager',
  'campaign-manager': 'Campaign Manager',
  administrator: 'Administrator',
};

/** What a profile can allow: what it is called, and what comes with it. [US14] */
export const permissionWords: Readonly<
  Record<Permission, { readonly label: string; readonly hint: string }>
> = {
  'manage-conversations': {
    label: 'Manage conversations',
    hint: 'Follow conversations of other people and join them.',
  },
  'edit-campaigns': { label: 'Edit campaigns', hint: 'Make, publish and delete campaigns.' },
  'run-bots': {
    label: 'Create and start bots',
    hint: 'Make and import bots, add and start their connectors. Stopping, editing and deleting them takes nothing.',
  },
  'deploy-to-production': {
    label: 'Bot Status Access',
    hint: 'Deploy connectors to Production, and stop, edit and delete those there.',
  },
  'edit-users': { label: 'Edit users and skills', hint: 'Make, change and delete users and skills.' },
  'edit-profiles': {
    label: 'Edit profiles and the workspace',
    hint: 'Make and change profiles; empty, rewind and delete the workspace.',
  },
};

export const methodLabels = { password: 'Password', 'api-key': 'API key' } as const;

/** How somebody signs in by it, and who should. [UI178] */
export const methodHints: Readonly<Record<keyof typeof methodLabels, string>> = {
  password: 'Signs in with login name and password, as people do.',
  'api-key':
    'Signs in with four keys in place of a password, as bots do: nobody types them, a connector has them from here.',
};

/** The user types somebody can have; who is a bot stays one. [US15] */
export function typeOptions({ botUsers }: AccountSettings, current: UserType): Option[] {
  return optionsOf(typeLabels).filter(({ value }) => value !== 'bot' || botUsers || current === 'bot');
}

/** The ways to sign in somebody can have; who has a key keeps it. [US15] */
export function methodOptions({ apiKeys }: AccountSettings, current: keyof typeof methodLabels): Option[] {
  return optionsOf(methodLabels).filter(
    ({ value }) => value !== 'api-key' || apiKeys || current === 'api-key',
  );
}

const offeredLimits: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25];

/** The choices of “Max no. live chats”; a number somebody already has is among them. [US9] */
export function chatLimitOptions(current: ChatLimit): Option[] {
  const numbers =
    current === 'unlimited' || offeredLimits.includes(current) ? offeredLimits : [...offeredLimits, current];
  return [...numbers.toSorted((a, b) => a - b), 'unlimited' as const].map((limit) => ({
    value: String(limit),
    label: chatLimitLabel(limit),
  }));
}

export function chatLimitLabel(limit: ChatLimit): string {
  if (limit === 'unlimited') return 'Unlimited';
  return limit === 0 ? 'No chats' : String(limit);
}

/** The limit a choice stands for. */
export function parseChatLimit(value: string): ChatLimit {
  return value === 'unlimited' ? 'unlimited' : Number(value);
}

/** The choices of “Max no. messaging conversations”. [US16] */
export const messagingLabels = {
  account: `Account default (${defaultMaxMessaging})`,
  custom: 'Custom Setting',
} as const;

/** Choices in the order of a table of labels. */
export function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
