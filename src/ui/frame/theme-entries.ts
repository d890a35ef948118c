import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Sun from '@lucide/svelte/icons/sun';
import type { MenuEntry } from '../kit/menu-entry';
import { theme } from './theme.svelte';

const choices = [
  { choice: 'light', label: 'Light', icon: Sun },
  { choice: 'dark', label: 'Dark', icon: Moon },
  { choice: 'auto', label: 'As this device', icon: Monitor },
] as const;

export function themeEntries(): MenuEntry[] {
  return choices.map(({ choice, label, icon }) => ({
    label,
    icon,
    checked: theme.choice === choice,
    onpick: () => theme.choose(choice),
  }));
}
