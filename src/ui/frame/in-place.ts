/** What stands now and then in place of a page or a part, and never at a first visit. */
export { default as CannotBeShown } from './CannotBeShown.svelte';
export { default as InPlace } from './InPlace.svelte';
export { default as PageFailed } from './PageFailed.svelte';
