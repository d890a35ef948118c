import { untrack } from 'svelte';
import type { CodePlace, CodeSpot } from '../../../bot-log/bot-address';
import type { BotProblems } from '../problems/bot-problems.svelte';

/** Where in the code of a page somebody wants to look, once an address has led there. For a component. */
export class SoughtSpot {
  at = $state.raw<CodeSpot>();

  constructor(problems: BotProblems, place: CodePlace) {
    $effect(() => {
      const code = problems.soughtCode?.code;
      if (code?.place !== place) return;
      untrack(() => {
        problems.soughtCode = undefined;
        this.at = code;
      });
    });
  }
}
