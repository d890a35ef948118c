import * as v from 'valibot';
import { parseKept } from '../../live/kept.svelte';
import { wizardSteps, type WizardStep } from './engagement-values';

const entrySchema = v.object({
  campaign: v.string(),
  step: v.picklist(wizardSteps.map(({ id }) => id)),
  /** How many steps back the campaign's page is. */
  depth: v.number(),
});
const stateSchema = v.object({ engagement: entrySchema });

/** As much of the browser's history as the wizard needs. */
export type BrowserHistory = Pick<History, 'state' | 'pushState' | 'go'>;

/**
 * Every step of the wizard is a step of the browser's history: Back leads one step back, and from the first one to the
 * campaign. The address stays that of the campaign. [CW9]
 */
export class WizardHistory {
  readonly #history: BrowserHistory;

  constructor(history: BrowserHistory) {
    this.#history = history;
  }

  /** A step has been shown by a control of the page. */
  note(campaign: string, step: WizardStep): void {
    const now = this.#entry(campaign);
    if (now?.step === step) return;
    const engagement = { campaign, step, depth: (now?.depth ?? 0) + 1 };
    this.#history.pushState({ engagement }, '');
  }

  /** The wizard was left by a control of the page: its steps are no longer there to go back to. */
  forget(campaign: string): void {
    const depth = this.#entry(campaign)?.depth ?? 0;
    if (depth > 0) this.#history.go(-depth);
  }

  /** The step that Back or Forward has led to; none on the campaign's page. */
  stepOf(campaign: string): WizardStep | undefined {
    return this.#entry(campaign)?.step;
  }

  #entry(campaign: string): v.InferOutput<typeof entrySchema> | undefined {
    const state = parseKept(JSON.stringify(this.#history.state ?? null), stateSchema);
    return state?.engagement.campaign === campaign ? state.engagement : undefined;
  }
}
