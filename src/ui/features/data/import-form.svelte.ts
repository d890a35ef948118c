import * as v from 'valibot';
import type { StorageRow } from '#contract/topics';
import { tidyName } from '#model/comparable-text';
import { fail } from '#model/failure';
import { worldFileMegabytes } from '#model/limits';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { sayUnread, type PickedFile } from '../../kit/picked-file';
import { Action } from '../../live/action.svelte';
import { Kept } from '../../live/kept.svelte';
import { importWorld, sayNothingCame, type OpenedForImport } from '../../starts/import-world';
import { describeWorldFile, type WorldFileInfo } from './describe-world-file';
import { suggestName, workspaceNameProblem } from '../../workspace-name';

interface ReadFile {
  readonly name: string;
  readonly text: string;
}

/** A name typed for the workspace a file goes into: whoever picks that file again finds it. */
const typedSchema = v.object({ fileName: v.string(), name: v.string() });

/** What the form reaches for outside itself. */
export interface ImportWorld {
  /** Whether the text is a world file. */
  check(file: string): ReturnType<Sandbox['workspaceRequest']>;
  open(workspace: string): OpenedForImport;
  /** That a start was begun under this name is of no account any more. [UI323] */
  forgetStart(workspace: string): Promise<void>;
  /** Leaves for the workspace. */
  enter(workspace: string): void;
  known(): readonly string[];
}

/** A file on its way into a new workspace. */
export class ImportForm {
  #file = $state.raw<ReadFile | null>(null);
  #readFailure = $state.raw<string | undefined>(undefined);
  #suggested = $state.raw('');
  /** What had to be put right in the imported file; the tab stays until it was read. */
  #mended = $state.raw<readonly string[]>([]);
  #imported = $state.raw('');
  readonly #typed: Kept<v.InferOutput<typeof typedSchema>>;
  readonly #world: ImportWorld;
  readonly #described = $derived.by(() => (this.#file ? describeWorldFile(this.#file.text) : null));
  readonly start = new Action(async () => {
    const workspace = tidyName(this.name);
    const file = this.#file?.text ?? '';
    // Where it is refused, no workspace is made for it.
    const checked = await this.#world.check(file);
    if (!checked.ok) return sayNothingCame(checked);
    const sandbox = this.#world.open(workspace);
    const result = await importWorld(sandbox, file);
    if (!result.ok) return result;
    await this.#world.forgetStart(workspace);
    const { kind, problem } = await storageOf(sandbox);
    // It would be gone with this page, before the tab is there.
    if (kind === 'memory') return fail('storage-failed', { why: problem });
    this.#typed.value = null;
    this.#mended = result.value?.mended ?? [];
    if (this.#mended.length === 0) this.#world.enter(workspace);
    else this.#imported = workspace;
    return result;
  });

  constructor(world: ImportWorld, storage: WindowStorage, key: string) {
    this.#world = world;
    this.#typed = new Kept(storage, key, typedSchema);
  }

  get mended(): readonly string[] {
    return this.#mended;
  }

  /** Goes to the workspace whose report was read. */
  enter(): void {
    this.#world.enter(this.#imported);
  }

  get fileName(): string | undefined {
    return this.#file?.name;
  }

  /** What the file is, once one is picked that can be read. */
  get info(): WorldFileInfo | undefined {
    return this.#described?.ok ? this.#described.value : undefined;
  }

  get name(): string {
    const typed = this.#typed.value;
    return typed && typed.fileName === this.fileName ? typed.name : this.#suggested;
  }

  /** The name the file brings along, where somebody has taken it out: what is offered is not lost. [UI179] */
  get offered(): string | undefined {
    return this.name === this.#suggested ? undefined : this.#suggested;
  }

  takeOffered(): void {
    this.#typed.value = null;
    this.start.reset();
  }

  set name(name: string) {
    if (this.#file) this.#typed.value = { fileName: this.#file.name, name };
    this.start.reset();
  }

  get fileProblem(): string | undefined {
    if (this.#readFailure) return this.#readFailure;
    if (this.#described && !this.#described.ok) return this.#described.failure.text;
    return this.start.failure?.name === 'workspace-not-empty' ? undefined : this.start.sentence || undefined;
  }

  get nameProblem(): string | undefined {
    if (this.start.failure?.name === 'workspace-not-empty') return this.start.sentence;
    return workspaceNameProblem(this.name, this.#world.known());
  }

  get whyNot(): string | undefined {
    if (!this.info) return 'Choose a file first.';
    // What is wrong with it is said at its field.
    if (!workspaceNameProblem(this.name, this.#world.known())) return undefined;
    return tidyName(this.name) === '' ? 'Enter a name first.' : 'Choose another name first.';
  }

  async pick(file: PickedFile | undefined): Promise<void> {
    this.start.reset();
    this.#readFailure = undefined;
    this.#mended = [];
    this.#file = null;
    if (!file) return;
    // Larger ones are refused anyway; to read one takes as much memory.
    if (file.size > worldFileMegabytes * 1024 * 1024) {
      this.#readFailure = `The file “${file.name}” is larger than ${worldFileMegabytes} MB.`;
      return;
    }
    const text = await file.text();
    if (text === null) {
      this.#readFailure = sayUnread(file);
      return;
    }
    this.#file = { name: file.name, text };
    this.#suggested = suggestName(file.name, this.#world.known());
  }
}

function storageOf(sandbox: Pick<Sandbox, 'watch'>): Promise<StorageRow> {
  return new Promise((resolve) => {
    const stop = sandbox.watch('storage', (rows) => {
      const row = rows.get('storage');
      if (!row) return;
      resolve(row);
      // The first rows may come before `watch` has answered.
      queueMicrotask(() => stop());
    });
  });
}
