import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte';

/** What every page gets from the frame: the engine's rows, who I am, which account. */
export const [useApp, provideApp] = createContext<AppState>();
