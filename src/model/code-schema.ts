import * as v from 'valibot';
import { limits } from './limits';
import type { Reading } from './schema-parts';

/** The code of an interaction; not there where it has none. */
export function codeOf(reading: Reading) {
  const panel = () => v.exactOptional(reading.text(limits.code));
  return v.exactOptional(
    v.object({ 'pre-process': panel(), 'post-process': panel(), 'user-response': panel() }),
  );
}
