import type { Result } from '#base/result';
import type { Campaign } from '#model/campaign';
import type { AccountId, CampaignId, SkillId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { publishGaps, twinOf } from '#sdk/checks';
import type { ReadableFailure } from '../../kit/failure-text';
import { Action } from '../../live/action.svelte';
import { Kept } from '../../live/kept.svelte';
import type { WhyNotMine } from '../../live/rights';
import { same } from '../../live/same';
import { joinWords } from '../../live/text-problems';
import { begunKey, createCampaignForm, type CampaignForm } from './campaign-form';
import {
  begunSchema,
  toCampaignDraft,
  campaignProblems,
  campaignValues,
  nothingBegun,
  tidyCampaign,
  type Begun,
  type CampaignValues,
  type Wizard,
} from './campaign-values';
import { whyStay, type EngagementValues, type WizardStep } from './engagement-values';
import { freshWizard, placeEngagement, engagementIndex, reopenWizard, stepAfter } from './wizard';

/** What an editor sees of the world. */
export interface CampaignRows {
  campaign(id: CampaignId): Campaign | undefined;
  hasSkill(id: SkillId): boolean;
  /** Why who edits may not do that. */
  readonly whyNotMine: WhyNotMine;
}

/** One campaign being edited, from its first letter to Publish. [CW1] */
export class CampaignEditor {
  #id = $state.raw<CampaignId | null>(null);
  #form: CampaignForm;
  #begun: Kept<Begun>;
  /** What was saved for the first time, until its row has come. */
  #first: CampaignValues | null = null;
  readonly #sandbox: Sandbox;
  readonly #storage: WindowStorage;
  readonly #accountId: AccountId;
  readonly #rows: CampaignRows;
  /** The wizard was left and the campaign's page not shown since. */
  #cameBack = false;
  readonly save = new Action(() => this.#store());
  readonly publish = new Action(() => this.#storeAndPublish());

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
    this.#form = $state.raw(this.#formFor(id));
    this.#begun = $state.raw(this.#begunFor(id));
  }

  /** null until it is saved for the first time. */
  get id(): CampaignId | null {
    return this.#id;
  }

  get stored(): Campaign | undefined {
    return this.#id === null ? undefined : this.#rows.campaign(this.#id);
  }

  get form(): CampaignForm {
    return this.#form;
  }

  get values(): CampaignValues {
    return this.form.values;
  }

  /** False when its address leads to nothing. */
  get exists(): boolean {
    return this.form.isThere;
  }

  get isPublished(): boolean {
    return (this.stored?.publishedAt ?? null) !== null;
  }

  /** What is not saved, by its labels; what stands in the wizard too. [CW12] */
  get unsaved(): readonly string[] {
    return [...this.form.changed, ...(this.wizard ? ['an engagement'] : [])];
  }

  /** An engagement that is not finished, whether the wizard shows or not. */
  get wizard(): Wizard | null {
    return this.#now.wizard;
  }

  get isWizardOpen(): boolean {
    return this.#now.wizardOpen && this.wizard !== null;
  }

  /** Why Save does nothing. [CW7] */
  get whyNotSave(): string | undefined {
    return this.form.whyNot;
  }

  /** Why Publish does nothing. [CW6] */
  get whyNotPublish(): string | undefined {
    const refused = this.#rows.whyNotMine({ type: 'campaign.publish' });
    if (refused) return refused;
    const draft = toCampaignDraft(this.#id, this.#accountId, this.values);
    const gaps = publishGaps(draft, (id) => this.#rows.hasSkill(id));
    if (gaps.length > 0) return `Publish needs ${joinWords(gaps)}.`;
    if (this.wizard) return 'Finish or discard the engagement in the wizard first.';
    const problem = campaignProblems(this.values).name ?? this.form.whyClash;
    return problem ?? (this.isPublished && !this.form.isChanged ? 'Published as it is.' : undefined);
  }

  get whyStay(): string | undefined {
    const { wizard } = this;
    if (!wizard) return undefined;
    const why = whyStay(wizard.step, wizard.values, (id) => this.#rows.hasSkill(id));
    return why ?? (wizard.step === 'settings' ? this.nameTaken : undefined);
  }

  /** The engagement in the wizard is called like another one of the campaign. */
  get nameTaken(): string | undefined {
    const { wizard } = this;
    const taken = wizard && twinOf(wizard.values.name, this.#others);
    return taken
      ? `This campaign has an engagement “${taken.name}” already: give this one another name.`
      : undefined;
  }

  /** What the engagements beside the one in the wizard are called. */
  get otherNames(): readonly string[] {
    return this.#others.map(({ name }) => name);
  }

  get #others(): readonly EngagementValues[] {
    const { engagements } = this.values;
    return this.wizard ? engagements.toSpliced(engagementIndex(engagements, this.wizard), 1) : engagements;
  }

  hasSkill(id: SkillId): boolean {
    return this.#rows.hasSkill(id);
  }

  change(part: Partial<CampaignValues>): void {
    this.form.change(part);
    this.#forgive();
  }

  /** What is picked in the list of goals while it is open. */
  get pickedGoal(): string | null {
    return this.#now.pickedGoal;
  }

  /** null shuts the list. */
  pickGoal(pickedGoal: string | null): void {
    this.#keep({ ...this.#now, pickedGoal });
  }

  removeEngagement(index: number): void {
    this.change({ engagements: this.values.engagements.toSpliced(index, 1) });
  }

  /** Forgets all that is not saved; the answer brings it back. */
  discard(): () => void {
    const begun = this.#begun.value;
    const bringBack = this.form.discard();
    this.#keep(nothingBegun);
    this.#forgive();
    return () => {
      bringBack();
      this.#keep(begun ?? nothingBegun);
    };
  }

  /** Opens the wizard on what is not finished, else on the engagement at the index, else on a new one. */
  openWizard(index: number | null = null): void {
    const engagement = index === null ? undefined : this.values.engagements[index];
    const wizard =
      this.wizard ?? (index !== null && engagement ? reopenWizard(index, engagement) : freshWizard);
    this.#keep({ ...this.#now, wizard, wizardOpen: true });
  }

  /** Back to the campaign; the engagement waits. */
  leaveWizard(): void {
    this.#keep({ ...this.#now, wizardOpen: false });
  }

  dropWizard(): void {
    this.#keep({ ...this.#now, wizard: null, wizardOpen: false });
  }

  answer(part: Partial<EngagementValues>): void {
    if (!this.wizard) return;
    const wizard = { ...this.wizard, values: { ...this.wizard.values, ...part } };
    this.#keep({ ...this.#now, wizard });
  }

  /** Shows a step of the wizard, if there is one. */
  goToStep(step: WizardStep): void {
    if (this.wizard) this.#keep({ ...this.#now, wizard: { ...this.wizard, step }, wizardOpen: true });
  }

  /** Next, and at the last step Done; nothing while the step still needs something. */
  goOn(): void {
    const { wizard } = this;
    if (!wizard || this.whyStay) return;
    if (wizard.step !== 'window') return this.goToStep(stepAfter(wizard.step));
    const { from: before } = wizard;
    // What became of the engagement elsewhere since the wizard was opened comes together with what was changed here.
    this.form.change({ engagements: placeEngagement(this.values.engagements, wizard) }, ({ engagements }) =>
      before ? { engagements: placeEngagement(engagements, { ...wizard, values: before }) } : {},
    );
    this.#forgive();
    this.dropWizard();
  }

  /** Goes on until the engagement is in its place; false where a step still needs something. */
  finishWizard(): boolean {
    while (this.wizard) {
      if (this.whyStay) return false;
      this.goOn();
    }
    return true;
  }

  /** True once after the wizard was left: the keyboard goes on from there. */
  takeReturn(): boolean {
    const came = this.#cameBack;
    this.#cameBack = false;
    return came;
  }

  get #now(): Begun {
    return this.#begun.value ?? nothingBegun;
  }

  #formFor(id: CampaignId | null): CampaignForm {
    const stored = () => {
      const row = id === null ? undefined : this.#rows.campaign(id);
      if (!row) return this.#first;
      // From now on a missing row is a deleted one.
      this.#first = null;
      return campaignValues(row);
    };
    const { whyNotMine } = this.#rows;
    return createCampaignForm(this.#sandbox, this.#storage, this.#accountId, id, stored, whyNotMine);
  }

  #begunFor(id: CampaignId | null): Kept<Begun> {
    const key = begunKey(this.#sandbox.workspace, this.#accountId, id);
    return new Kept(this.#storage, key, begunSchema);
  }

  #keep(begun: Begun): void {
    if (this.isWizardOpen && !begun.wizardOpen) this.#cameBack = true;
    this.#begun.value = same(begun, nothingBegun) ? null : begun;
  }

  #forgive(): void {
    this.save.reset();
    this.publish.reset();
  }

  async #store(): Promise<Result<{ campaignId: CampaignId }, ReadableFailure>> {
    const { form } = this;
    const values = tidyCampaign(form.values);
    const result = await form.save.run();
    if (result.ok) this.pickGoal(null);
    if (!result.ok || result.value.campaignId === this.#id) return result;
    // A new campaign has keys of its own from here on; an unfinished engagement moves with it.
    const begun = this.#begun.value;
    this.#begun.value = null;
    this.#id = result.value.campaignId;
    this.#first = values;
    this.#form = this.#formFor(this.#id);
    this.#begun = this.#begunFor(this.#id);
    if (begun) this.#keep(begun);
    return result;
  }

  async #storeAndPublish(): Promise<Result<null, ReadableFailure>> {
    if (this.#id === null || this.form.isGone || this.form.isChanged) {
      const saved = await this.#store();
      if (!saved.ok) return saved;
    }
    const campaignId = this.#id;
    if (campaignId === null) throw new Error('A campaign that was saved has no id.');
    return this.#sandbox.dispatch({ type: 'campaign.publish', campaignId });
  }
}
