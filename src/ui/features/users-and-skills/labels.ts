import type { ChatLimit, UserType } from '#model/user';
import type { Option } from '../../kit/option';

export const typeLabels: Readonly<Record<UserType, string>> = { human: 'Human', bot: 'Bot' };

export const methodLabels = { password: 'Password', 'api-key': 'API key' } as const;

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

/** Choices in the order of a table of labels. */
export function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
