import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { Bot } from '#model/bot';
import { asId, type DialogId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { interactionSchema } from '#model/interaction-schema';
import type { WindowStorage } from '#sdk/index';
import { Kept } from '../../live/kept.svelte';
import type { FieldClash } from '../../kit/field';
import { decide, weave, type Woven } from '../../live/merge';
import { same } from '../../live/same';
import { clashInWords, labelOf, pick, shapeOf } from './interaction-fields';
import { overlay, type SomeFields } from './interaction-draft';
import { settle, takeIn, type TypedPlace, type Typed } from './settle';

interface Edit {
  /** Only what was touched, so that a change made elsewhere to another field is not undone by saving. */
  readonly fields: SomeFields;
  /** What the touched fields were when they were touched. */
  readonly from: SomeFields;
  readonly typed: Typed;
  /** What the engine took while it was edited on: where that shows it is what the fields were. [BB7] */
  readonly sent?: Interaction | undefined;
  /** The interaction as it was last seen, and where: it may be deleted elsewhere. Missing when this page deleted it. */
  readonly home?: Home | undefined;
  /** Set once the engine has taken it: what was stored before. The edit still shows until the new rows come. */
  readonly takenOver?: Interaction;
}
type Edits = Readonly<Record<string, Edit>>;

interface Home {
  readonly dialogId: DialogId;
  readonly at: number;
  readonly interaction: Interaction;
}

const homeSchema = v.object({
  dialogId: v.pipe(v.string(), v.transform(asId<DialogId>)),
  at: v.number(),
  interaction: interactionSchema,
});

const keptEdits = v.record(
  v.string(),
  v.object({
    fields: v.optional(v.record(v.string(), v.unknown()), {}),
    from: v.optional(v.record(v.string(), v.unknown()), {}),
    typed: v.optional(v.record(v.string(), v.string()), {}),
    home: v.fallback(v.optional(homeSchema), undefined),
  }),
);

/** The unsaved edits of one bot, by interaction. Every question takes the interaction as it is stored. [BB1–BB7] */
export class BotDraft {
  #edits = $state.raw<Edits>({});
  #failures = $state.raw<Readonly<Record<string, Failure>>>({});
  #saving = $state.raw<ReadonlySet<string>>(new Set());
  readonly #kept: Kept<Edits>;
  readonly #bot: () => Bot;

  constructor(storage: WindowStorage, key: string, bot: () => Bot) {
    this.#bot = bot;
    this.#kept = new Kept<Edits>(storage, key, keptEdits);
    this.#edits = this.#kept.value ?? {};
  }

  /** The interaction as it is being edited. */
  of(stored: Interaction): Interaction {
    return overlay(stored, this.#woven(stored).values);
  }

  /** The interaction as it would be saved now. */
  settled(stored: Interaction): Interaction {
    const edit = this.#edit(stored);
    return edit ? takeIn(this.of(stored), edit.typed) : stored;
  }

  /** The bot as it would be if everything were saved now; dialogs that nobody edits are the same objects. */
  settledBot(bot: Bot): Bot {
    const edits = this.#edits;
    const isEdited = ({ id }: Interaction) => id in edits;
    const dialogs = bot.dialogs.map((dialog) =>
      dialog.interactions.some(isEdited)
        ? {
            ...dialog,
            interactions: dialog.interactions.map((it) => (isEdited(it) ? this.settled(it) : it)),
          }
        : dialog,
    );
    return { ...bot, dialogs };
  }

  isChanged(stored: Interaction): boolean {
    const edit = this.#edit(stored);
    if (!edit || edit.takenOver) return false;
    const before: SomeFields = { ...stored };
    const differs = ([key, value]: [string, unknown]) => !same(value, before[key]);
    return (
      Object.values(edit.typed).some(Boolean) || Object.entries(this.#woven(stored).values).some(differs)
    );
  }

  /** What is changed and not saved, and in which dialog it stands. [BB190] */
  get unsaved(): readonly { readonly dialogId: DialogId; readonly stored: Interaction }[] {
    return this.#bot().dialogs.flatMap(({ id: dialogId, interactions }) =>
      interactions.filter((it) => this.isChanged(it)).map((stored) => ({ dialogId, stored })),
    );
  }

  /** Saves it all, and answers the first reason why something could not be. */
  async saveAll(
    send: (draft: Interaction, dialogId: DialogId) => Promise<Result<unknown, Failure>>,
  ): Promise<Result<null, Failure>> {
    for (const { dialogId, stored } of this.unsaved) {
      await this.save(stored, (draft) => send(draft, dialogId));
      const failure = this.failureOf(stored);
      if (failure) return failed({ ...failure, text: `“${stored.name}” is not saved: ${failure.text}` });
    }
    return ok(null);
  }

  isSaving(stored: Interaction): boolean {
    return this.#saving.has(stored.id);
  }

  failureOf(stored: Interaction): Failure | undefined {
    return this.#failures[stored.id];
  }

  /** What stands in a field and is no part of the interaction yet. */
  typedAt(stored: Interaction, place: TypedPlace): string | undefined {
    return this.#edit(stored)?.typed[place];
  }

  change(stored: Interaction, fields: SomeFields): void {
    const { values, from } = this.#woven(stored);
    const touched = { ...pick(stored, Object.keys(fields)), ...from };
    this.#put(stored, {
      fields: { ...values, ...fields },
      from: touched,
      typed: this.#edit(stored)?.typed ?? {},
      sent: this.#edit(stored)?.sent,
    });
    this.#forgive(stored, Object.keys(fields));
  }

  type(stored: Interaction, place: TypedPlace, text: string | undefined): void {
    const edit = this.#edit(stored);
    const others = without(edit?.typed ?? {}, place);
    const typed = text === undefined ? others : { ...others, [place]: text };
    this.#put(stored, { fields: edit?.fields ?? {}, from: edit?.from ?? {}, typed, sent: edit?.sent });
    if (place === 'delayMs') this.#forgive(stored, [place]);
  }

  /** What was typed into interactions that somebody else has deleted. [BB39] */
  get lost(): readonly Home[] {
    const there = new Set(
      this.#bot().dialogs.flatMap(({ interactions }) => interactions.map(({ id }) => id)),
    );
    return Object.values(this.#edits).flatMap(({ home, takenOver }) =>
      home && !takenOver && !there.has(home.interaction.id) ? [home] : [],
    );
  }

  /** This page deletes it, and offers it back by itself: what was typed waits without a word. */
  letGo({ id }: Interaction): void {
    const edit = this.#edits[id];
    if (edit) this.#keep(id, { ...edit, home: undefined });
  }

  discard(stored: Interaction): void {
    this.#put(stored, undefined);
    this.#blame(stored, undefined);
  }

  /** Sends the whole interaction. What is typed while the answer is awaited stays an edit. */
  async save(
    stored: Interaction,
    send: (draft: Interaction) => Promise<Result<unknown, Failure>>,
  ): Promise<boolean> {
    if (this.isSaving(stored)) return false;
    const edit = this.#edit(stored) ?? { fields: {}, from: {}, typed: {} };
    const [clash] = this.#woven(stored).clashes;
    if (clash) {
      const what = `First choose between the two versions of the ${labelOf(clash)}.`;
      this.#blame(stored, fail('bad-input', { what }).failure);
      return false;
    }
    const settled = settle(this.of(stored), edit.typed);
    if (!settled.ok) {
      this.#blame(stored, settled.failure);
      return false;
    }
    this.#saving = new Set([...this.#saving, stored.id]);
    const answer = await send(settled.value);
    this.#saving = new Set([...this.#saving].filter((id) => id !== stored.id));
    this.#blame(stored, answer.ok ? undefined : answer.failure);
    if (answer.ok) this.#take(stored, edit, settled.value);
    return answer.ok;
  }

  /** Where the same was changed elsewhere, to something else. [BB37] */
  clashesOf(stored: Interaction): readonly (FieldClash & { readonly label: string })[] {
    const woven = this.#woven(stored);
    return woven.clashes.map((clash) => {
      const choose = (choice: 'mine' | 'theirs') => () => {
        const theirs = pick(stored, Object.keys(woven.values));
        const { values, from } = decide(shapeOf(woven.values), woven, theirs, clash, choice);
        this.#put(stored, { fields: values, from, typed: this.#edit(stored)?.typed ?? {} });
        this.#blame(stored, undefined);
      };
      return {
        label: labelOf(clash),
        theirs: clashInWords(clash),
        keep: choose('mine'),
        take: choose('theirs'),
      };
    });
  }

  /** The touched fields, together with what became of them elsewhere. */
  #woven(stored: Interaction): Woven<SomeFields> {
    const edit = this.#edit(stored);
    if (!edit || edit.takenOver) return { values: edit?.fields ?? {}, from: {}, clashes: [] };
    const theirs = pick(stored, Object.keys(edit.fields));
    const sent = edit.sent ? pick(edit.sent, Object.keys(edit.fields)) : {};
    const shown = Object.entries(sent).filter(([field, value]) => same(value, theirs[field]));
    const from = { ...theirs, ...edit.from, ...Object.fromEntries(shown) };
    return weave(shapeOf(edit.fields), from, edit.fields, theirs);
  }

  #edit(stored: Interaction): Edit | undefined {
    const edit = this.#edits[stored.id];
    return edit?.takenOver && edit.takenOver !== stored ? undefined : edit;
  }

  #take(stored: Interaction, sent: Edit, value: Interaction): void {
    const now = this.#edits[stored.id];
    if (now !== undefined && now.fields !== sent.fields) {
      this.#put(stored, { ...now, sent: value });
      return;
    }
    const typed = Object.entries(now?.typed ?? {}).filter(([place, text]) => sent.typed[place] !== text);
    const rest = Object.fromEntries(typed);
    this.#put(
      stored,
      typed.length > 0
        ? { fields: {}, from: {}, typed: rest }
        : { fields: { ...value }, from: {}, typed: {}, takenOver: stored },
    );
  }

  #put(stored: Interaction, edit: Edit | undefined): void {
    this.#keep(stored.id, edit && { ...edit, home: this.#homeOf(stored) });
  }

  #homeOf(interaction: Interaction): Home | undefined {
    for (const { id: dialogId, interactions } of this.#bot().dialogs) {
      const at = interactions.findIndex(({ id }) => id === interaction.id);
      if (at >= 0) return { dialogId, at, interaction };
    }
    return undefined;
  }

  #keep(id: string, edit: Edit | undefined): void {
    const others = without(this.#edits, id);
    this.#edits = edit ? { ...others, [id]: edit } : others;
    const open = Object.entries(this.#edits).filter(([, each]) => !each.takenOver);
    this.#kept.value = open.length > 0 ? Object.fromEntries(open) : null;
  }

  /** Drops the failure when what it is about has been touched. */
  #forgive(stored: Interaction, fields: readonly string[]): void {
    const field = this.#failures[stored.id]?.field;
    if (field === undefined || fields.includes(field)) this.#blame(stored, undefined);
  }

  #blame(stored: Interaction, failure: Failure | undefined): void {
    const others = without(this.#failures, stored.id);
    this.#failures = failure ? { ...others, [stored.id]: failure } : others;
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
