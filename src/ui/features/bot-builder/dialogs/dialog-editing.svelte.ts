import * as v from 'valibot';
import type { Bot } from '#model/bot';
import { isBlank } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import { asId, type InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { categoryOf } from '#model/interaction/has-category';
import { interactionKinds, type OfferedInteraction } from '#model/interaction/kinds';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { sayDeleted } from '../../../kit/say-deleted';
import { Action } from '../../../live/action.svelte';
import { Kept } from '../../../live/kept.svelte';
import type { BotDraft } from '../bot-draft.svelte';
import { losersOfInteraction } from '../references';

const detailsSchema = v.object({
  chosen: v.nullable(v.pipe(v.string(), v.transform(asId<InteractionId>))),
  tab: v.picklist(['settings', 'next', 'code']),
});
type Details = v.InferOutput<typeof detailsSchema>;
export type DetailsTab = Details['tab'];

/** Fields of the details; all others stand in the card itself. */
const tabOf: Readonly<Record<string, DetailsTab>> = {
  ...{ name: 'settings', delayMs: 'settings', enabled: 'settings' },
  ...{ patterns: 'settings', excludeKeywords: 'settings', next: 'next', rules: 'next', code: 'code' },
  comment: 'settings',
};

interface Shown {
  readonly bot: () => Bot;
  readonly dialog: () => Dialog | undefined;
  readonly draft: () => BotDraft;
}

/** Which interaction of the shown dialog is selected, and what can be done to it. [BB13, BB14] */
export class DialogEditing {
  /** A card that has just been added takes the focus once. */
  fresh = $state.raw<InteractionId>();
  /** Whether the details stand open where there is no room for them beside the list; as there is room, until it is said. */
  detailsOpen = $state<boolean>();
  readonly #sandbox: Sandbox;
  readonly #shown: Shown;
  readonly #details: Kept<Details>;

  readonly adding = new Action((kind: OfferedInteraction, dialog: Dialog, after: InteractionId | null) =>
    this.#sandbox.dispatch({
      type: 'interaction.add',
      botId: this.#shown.bot().id,
      dialogId: dialog.id,
      kind,
      after,
    }),
  );
  readonly moving = new Action((dialog: Dialog, interactionId: InteractionId, by: -1 | 1) =>
    this.#sandbox.dispatch({
      type: 'interaction.move',
      botId: this.#shown.bot().id,
      dialogId: dialog.id,
      interactionId,
      by,
    }),
  );
  readonly movingTo = new Action((dialog: Dialog, interactionId: InteractionId, into: Dialog['id']) =>
    this.#sandbox.dispatch({
      type: 'interaction.moveTo',
      botId: this.#shown.bot().id,
      dialogId: dialog.id,
      interactionId,
      into,
    }),
  );
  readonly copying = new Action((dialog: Dialog, interactionId: InteractionId) =>
    this.#sandbox.dispatch({
      type: 'interaction.copy',
      botId: this.#shown.bot().id,
      dialogId: dialog.id,
      interactionId,
    }),
  );
  readonly removing = new Action((dialog: Dialog, interactionId: InteractionId) =>
    this.#sandbox.dispatch({
      type: 'interaction.delete',
      botId: this.#shown.bot().id,
      dialogId: dialog.id,
      interactionId,
    }),
  );

  constructor(sandbox: Sandbox, shown: Shown, storage: WindowStorage) {
    this.#sandbox = sandbox;
    this.#shown = shown;
    const key = `handoff-sandbox/details/${sandbox.workspace}/${shown.bot().id}`;
    this.#details = new Kept(storage, key, detailsSchema);
  }

  /** What was open in another dialog is not what is looked for in this one. [BB80] */
  get tab(): DetailsTab {
    const { chosen = null, tab = 'settings' } = this.#details.value ?? {};
    return chosen === null || this.chosen ? tab : 'settings';
  }

  set tab(tab: DetailsTab) {
    this.#details.value = { chosen: this.chosen?.id ?? null, tab };
  }

  /** The chosen interaction of the shown dialog, else its first one. */
  get selected(): Interaction | undefined {
    return this.chosen ?? this.#shown.dialog()?.interactions[0];
  }

  /** The one in the shown dialog that somebody chose, or has just added. */
  get chosen(): Interaction | undefined {
    return this.#shown.dialog()?.interactions.find(({ id }) => id === this.#details.value?.chosen);
  }

  select(id: InteractionId): void {
    this.#details.value = { chosen: id, tab: this.tab };
  }

  /** Selects it and brings the field that something is wrong with into sight. */
  show(id: InteractionId, field: string | null | undefined): void {
    this.select(id);
    const tab = field ? tabOf[field] : undefined;
    if (!tab) return;
    this.detailsOpen = true;
    this.tab = tab;
  }

  /** Adds after the chosen interaction, at the end where none is; a User Says always comes first. */
  async add(kind: OfferedInteraction): Promise<void> {
    const dialog = this.#shown.dialog();
    if (!dialog) return;
    const after = categoryOf(kind) === 'starter' ? null : (this.chosen?.id ?? null);
    const answer = await this.adding.run(kind, dialog, after);
    if (answer.ok) this.#choose(answer.value.interactionId);
  }

  /** Just below, and then selected. */
  async copy(dialog: Dialog, interactionId: InteractionId): Promise<void> {
    const answer = await this.copying.run(dialog, interactionId);
    if (answer.ok) this.#choose(answer.value.interactionId);
  }

  #choose(fresh: InteractionId): void {
    this.fresh = fresh;
    this.#details.value = { chosen: fresh, tab: 'settings' };
  }

  async save(stored: Interaction): Promise<boolean> {
    const dialog = this.#shown.dialog();
    if (!dialog) return false;
    const draft = this.#shown.draft();
    const saved = await draft.save(stored, (interaction) =>
      this.#sandbox.dispatch({
        type: 'interaction.save',
        botId: this.#shown.bot().id,
        dialogId: dialog.id,
        interaction,
      }),
    );
    if (!saved) this.show(stored.id, draft.failureOf(stored)?.field);
    return saved;
  }

  async remove(stored: Interaction): Promise<boolean> {
    const dialog = this.#shown.dialog();
    if (!dialog) return false;
    const at = dialog.interactions.findIndex(({ id }) => id === stored.id);
    const answer = await this.removing.run(dialog, stored.id);
    // What was typed and not saved waits for the interaction to come back.
    if (!answer.ok) return false;
    this.#shown.draft().letGo(stored);
    const botId = this.#shown.bot().id;
    sayDeleted(`${interactionKinds[stored.kind].label} ${stored.name} deleted.`, async () => {
      const answer = await this.#sandbox.dispatch({
        type: 'interaction.restore',
        botId,
        dialogId: dialog.id,
        interaction: stored,
        at,
      });
      if (answer.ok && this.#shown.dialog()?.id === dialog.id) this.select(stored.id);
      return answer;
    });
    return true;
  }

  /** Nothing goes with it: nobody has written anything, and nothing leads there. */
  isEmpty(stored: Interaction): boolean {
    const draft = this.#shown.draft();
    const isWritten =
      draft.isChanged(stored) || !writingOf(stored).every((one) => isBlank(one) || one === '[]');
    return !isWritten && losersOfInteraction(this.#shown.bot(), stored.id).length === 0;
  }
}

/** What an interaction has that nobody wrote. */
const given = new Set(['id', 'kind', 'name', 'enabled', 'delayMs', 'next']);

/** Everything an author has put into it. */
function writingOf(interaction: Interaction): readonly string[] {
  const written = Object.entries(interaction).filter(([field]) => !given.has(field));
  return written.map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value ?? [])));
}
