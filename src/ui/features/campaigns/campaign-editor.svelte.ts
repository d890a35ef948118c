import type { Result } from '#base/result';
import type { Campaign } from '#model/campaign';
import type { Failure } from '#model/failure';
import type { AccountId, CampaignId, SkillId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Command } from '../../live/command.svelte';
import { Kept } from '../../live/kept.svelte';
import { same } from '../../live/same';
import {
  campaignDraft,
  campaignValues,
  nameProblem,
  nothingUnsaved,
  unsavedSchema,
  type CampaignValues,
  type UnsavedCampaign,
  type Wizard,
} from './campaign-values';
import { whyStay, type EngagementValues, type WizardStep } from './engagement-values';
import { findPublishGaps, inWords } from './publish-gaps';
import { freshWizard, placeEngagement, reopenWizard, stepAfter } from './wizard';

/** What an editor sees of the world. */
export interface CampaignRows {
  campaign(id: CampaignId): Campaign | undefined;
  hasSkill(id: SkillId): boolean;
}

/** One campaign being edited, from its first letter to Publish. [CW1] */
export class CampaignEditor {
  #id = $state.raw<CampaignId | null>(null);
  #kept: Kept<UnsavedCampaign>;
  /** What was saved last, shown in place of the row it replaces until the new row comes. */
  #saved = $state.raw<{ readonly values: CampaignValues; readonly inPlaceOf: Campaign | undefined } | null>(
    null,
  );
  readonly #sandbox: Sandbox;
  readonly #storage: WindowStorage;
  readonly #accountId: AccountId;
  readonly #rows: CampaignRows;
  /** The wizard was left and the campaign's page not shown since. */
  #cameBack = false;
  readonly save = new Command(() => this.#store());
  readonly publish = new Command(() => this.#storeAndPublish());

  constructor(
    sandbox: Sandbox,
    storage: WindowStorage,
    accountId: AccountId,
    rows: CampaignRows,
    id: CampaignId | null,
  ) {
    this.#sandbox = sandbox;
    this.#storage = storage;
    this.#accountId = accountId;
    this.#rows = rows;
    this.#id = id;
    this.#kept = $state.raw(this.#keptFor(id));
  }

  /** null until it is saved for the first time. */
  get id(): CampaignId | null {
    return this.#id;
  }

  get stored(): Campaign | undefined {
    return this.#id === null ? undefined : this.#rows.campaign(this.#id);
  }

  get values(): CampaignValues {
    if (this.#unsaved.typed) return this.#unsaved.typed;
    const { stored } = this;
    if (this.#saved && this.#saved.inPlaceOf === stored) return this.#saved.values;
    return campaignValues(stored);
  }

  /** False when its address leads to nothing. */
  get exists(): boolean {
    return this.#id === null || this.stored !== undefined || this.#saved !== null;
  }

  get isChanged(): boolean {
    return this.#unsaved.typed !== null;
  }

  get isPublished(): boolean {
    return (this.stored?.publishedAt ?? null) !== null;
  }

  /** An engagement that is not finished, whether the wizard shows or not. */
  get wizard(): Wizard | null {
    return this.#unsaved.wizard;
  }

  get isWizardOpen(): boolean {
    return this.#unsaved.wizardOpen && this.wizard !== null;
  }

  /** Why Save does nothing. [CW7] */
  get whyNotSave(): string | undefined {
    if (this.values.name.trim() === '') return 'Save needs a campaign name.';
    return nameProblem(this.values.name) ?? (this.isChanged ? undefined : 'Nothing to save.');
  }

  /** Why Publish does nothing. [CW6] */
  get whyNotPublish(): string | undefined {
    const gaps = findPublishGaps(this.values, (id) => this.#rows.hasSkill(id));
    if (gaps.length > 0) return `Publish needs ${inWords(gaps)}.`;
    if (this.wizard) return 'Finish or discard the engagement in the wizard first.';
    const problem = nameProblem(this.values.name);
    return problem ?? (this.isPublished && !this.isChanged ? 'Published as it is.' : undefined);
  }

  get whyStay(): string | undefined {
    return this.wizard
      ? whyStay(this.wizard.step, this.wizard.values, (id) => this.#rows.hasSkill(id))
      : undefined;
  }

  hasSkill(id: SkillId): boolean {
    return this.#rows.hasSkill(id);
  }

  change(part: Partial<CampaignValues>): void {
    this.#keep({ ...this.#unsaved, typed: { ...this.values, ...part } });
    this.save.reset();
    this.publish.reset();
  }

  /** What is picked in the list of goals while it is open. */
  get pickedGoal(): string | null {
    return this.#unsaved.pickedGoal;
  }

  /** null shuts the list. */
  pickGoal(pickedGoal: string | null): void {
    this.#keep({ ...this.#unsaved, pickedGoal });
  }

  removeEngagement(index: number): void {
    this.change({ engagements: this.values.engagements.toSpliced(index, 1) });
  }

  discard(): void {
    this.#keep(nothingUnsaved);
    this.save.reset();
    this.publish.reset();
  }

  /** Opens the wizard on what is not finished, else on the engagement at the index, else on a new one. */
  openWizard(index: number | null = null): void {
    const engagement = index === null ? undefined : this.values.engagements[index];
    const wizard =
      this.wizard ?? (index !== null && engagement ? reopenWizard(index, engagement) : freshWizard);
    this.#keep({ ...this.#unsaved, wizard, wizardOpen: true });
  }

  /** Back to the campaign; the engagement waits. */
  leaveWizard(): void {
    this.#keep({ ...this.#unsaved, wizardOpen: false });
  }

  dropWizard(): void {
    this.#keep({ ...this.#unsaved, wizard: null, wizardOpen: false });
  }

  answer(part: Partial<EngagementValues>): void {
    if (!this.wizard) return;
    const wizard = { ...this.wizard, values: { ...this.wizard.values, ...part } };
    this.#keep({ ...this.#unsaved, wizard });
  }

  goToStep(step: WizardStep): void {
    if (this.wizard) this.#keep({ ...this.#unsaved, wizard: { ...this.wizard, step } });
  }

  /** Next, and at the last step Done; nothing while the step still needs something. */
  goOn(): void {
    const { wizard } = this;
    if (!wizard || this.whyStay) return;
    if (wizard.step !== 'window') return this.goToStep(stepAfter(wizard.step));
    const engagements = placeEngagement(this.values.engagements, wizard);
    this.#keep({ ...nothingUnsaved, typed: { ...this.values, engagements } });
  }

  /** True once after the wizard was left: the keyboard goes on from there. */
  takeReturn(): boolean {
    const came = this.#cameBack;
    this.#cameBack = false;
    return came;
  }

  get #unsaved(): UnsavedCampaign {
    return this.#kept.value ?? nothingUnsaved;
  }

  #keptFor(id: CampaignId | null): Kept<UnsavedCampaign> {
    const key = `unsaved ${this.#sandbox.workspace} ${this.#accountId} campaign ${id ?? 'new'}`;
    return new Kept(this.#storage, key, unsavedSchema);
  }

  #keep(unsaved: UnsavedCampaign): void {
    if (this.isWizardOpen && !unsaved.wizardOpen) this.#cameBack = true;
    this.#kept.value = same(unsaved, nothingUnsaved) ? null : unsaved;
  }

  async #store(): Promise<Result<{ campaignId: CampaignId }, Failure>> {
    const { values, stored } = this;
    const draft = campaignDraft(this.#id, this.#accountId, values);
    const result = await this.#sandbox.dispatch({ type: 'campaign.save', draft });
    if (!result.ok) return result;
    const rest = { ...this.#unsaved, typed: null };
    // A new campaign has a key of its own from here on; an unfinished engagement moves with it.
    this.#keep(nothingUnsaved);
    this.#id = result.value.campaignId;
    this.#kept = this.#keptFor(this.#id);
    this.#saved = { values, inPlaceOf: stored };
    if (rest.wizard) this.#keep(rest);
    return result;
  }

  async #storeAndPublish(): Promise<Result<null, Failure>> {
    if (this.#id === null || this.isChanged) {
      const saved = await this.#store();
      if (!saved.ok) return saved;
    }
    const campaignId = this.#id;
    if (campaignId === null) throw new Error('A campaign that was saved has no id.');
    return this.#sandbox.dispatch({ type: 'campaign.publish', campaignId });
  }
}
