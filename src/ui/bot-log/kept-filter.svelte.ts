import * as v from 'valibot';
import type { WindowStorage } from '#sdk/index';
import { Kept } from '../live/kept.svelte';
import { filterIds, type FilterId, type LogFilter } from './log-filter';

const schema = v.object({ subjects: v.array(v.picklist(filterIds)), words: v.string() });
const none: LogFilter = { subjects: [], words: '' };

/** What its person wants to see of logs, in this tab. */
export class KeptFilter {
  readonly #kept: Kept<LogFilter>;

  constructor(storage: WindowStorage, workspace: string) {
    this.#kept = new Kept<LogFilter>(storage, `handoff-sandbox/log-filter/${workspace}`, schema);
  }

  get value(): LogFilter {
    return this.#kept.value ?? none;
  }

  get isOn(): boolean {
    return this.value.subjects.length > 0 || this.value.words.trim() !== '';
  }

  get words(): string {
    return this.value.words;
  }

  set words(words: string) {
    this.#kept.value = { ...this.value, words };
  }

  toggle(id: FilterId): void {
    const { subjects } = this.value;
    const next = subjects.includes(id) ? subjects.filter((one) => one !== id) : [...subjects, id];
    this.#kept.value = { ...this.value, subjects: next };
  }

  clear(): void {
    this.#kept.value = null;
  }
}
