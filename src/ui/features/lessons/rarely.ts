/** What stands in the panel only now and then, and never at a first visit. */
export { default as AllDone } from './AllDone.svelte';
export { default as ComesBefore } from './ComesBefore.svelte';
export { default as NoSuchLesson } from './NoSuchLesson.svelte';
export { doTheRest } from './do-the-rest';
export { default as PrepareButton } from './PrepareButton.svelte';
export { default as StartAgain } from './StartAgain.svelte';
export { default as StepList } from './StepList.svelte';
export { default as Trouble } from './Trouble.svelte';
export { default as Underway } from './Underway.svelte';
export { default as WhoCan } from './WhoCan.svelte';
