import * as v from 'valibot';
import { outsideLimits } from '#model/outside';
import type { FrameWord } from '#model/outside-words';
import { list, shortText } from '#model/schema-parts';

const frameWord = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({
    type: v.literal('answered'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    headers: list(
      v.object({ key: shortText(outsideLimits.headerLength), value: shortText(outsideLimits.headerLength) }),
      outsideLimits.headers,
    ),
    body: shortText(outsideLimits.bytes),
    isCut: v.boolean(),
  }),
  v.object({
    type: v.literal('failed'),
    because: v.picklist([
      'late',
      'offline',
      'unreachable',
      'blocked',
      'elsewhere',
      'broke-off',
      'unsendable',
    ]),
  }),
]);

/** What came from a frame, which may be anything; null for what no frame of ours says. [OH4] */
export function readFrameWord(data: unknown): FrameWord | null {
  const read = v.safeParse(frameWord, data);
  return read.success ? read.output : null;
}
