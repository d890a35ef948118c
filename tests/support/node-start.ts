import { readStart, starts } from '#core/starts/index';
import { createFakeClock } from './fake-clock';
import { groundOf, playStartOn } from './start-stage';
import { createTestHost } from './test-host';

/** What is wanted of a start: its own text, or that of the world it makes. */
export interface StartAsked {
  /** The text of a file. */
  readonly file?: string;
  /** One of the list. */
  readonly start?: string;
  readonly text: boolean;
}

/** What to print, or why there is nothing. */
export type StartMade =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** A start played in Node, on a clock that does not wait. */
export async function startInNode({ file, start, text }: StartAsked): Promise<StartMade> {
  const listed = starts.find(({ id }) => id === start);
  if (file === undefined && !listed) {
    const ids = starts.map(({ id }) => id).join(', ');
    return { ok: false, sentence: `There is no start “${start}”. There are: ${ids}.` };
  }
  const read = readStart(file ?? JSON.stringify(listed?.start));
  if (!read.ok) return { ok: false, sentence: read.failure };
  if (text) return { ok: true, text: JSON.stringify(read.value, null, 2) };
  const host = await createTestHost({ clock: createFakeClock(Date.now()) });
  const played = await playStartOn(groundOf(host), read.value);
  if (!played.ok) {
    const { step, text: why } = played.failure;
    return { ok: false, sentence: step === null ? why : `Step ${step}: ${why}` };
  }
  played.value.leave();
  const exported = await host.api.workspace({ type: 'export' });
  return exported.ok && exported.value?.file !== undefined
    ? { ok: true, text: exported.value.file }
    : { ok: false, sentence: 'The world cannot be written.' };
}
