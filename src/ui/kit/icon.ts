import type { Component } from 'svelte';

/** An icon component, as `@lucide/svelte/icons/<name>` exports it; hidden from screen readers by itself. */
export type Icon = Component<{ size?: number | string; class?: string }>;
