import { untrack } from 'svelte';
import { asId, type CampaignId } from '#model/ids';
import type { CampaignEditor } from './campaign-editor.svelte';

/** The campaigns opened on this page. One that is saved for the first time stays the same editor under its new address. */
export class CampaignEditors {
  readonly #opened: CampaignEditor[] = [];
  readonly #create: (id: CampaignId | null) => CampaignEditor;

  constructor(create: (id: CampaignId | null) => CampaignEditor) {
    this.#create = create;
  }

  /** @param chosen a campaign's id, or `new` */
  open(chosen: string): CampaignEditor {
    return untrack(() => {
      const known = this.#opened.find(({ id }) => (id ?? 'new') === chosen);
      if (known) return known;
      const editor = this.#create(chosen === 'new' ? null : asId(chosen));
      this.#opened.push(editor);
      return editor;
    });
  }
}
