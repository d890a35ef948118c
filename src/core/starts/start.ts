import type { Frozen } from '#model/frozen';
import { personMoveSchema } from '#model/person-move';
import { list, shortText } from '#model/schema-parts';
import * as v from 'valibot';

const mostSteps = 500;
const short = shortText(200);

/** How steps after it call what a command answers: `{name.field}`. */
const stepName = v.pipe(v.string(), v.maxLength(40), v.regex(/^[A-Za-z][\w-]*$/, 'a name'));

const commandStep = v.object({
  kind: v.literal('command'),
  name: v.exactOptional(stepName),
  /** Read by the schema of its type once what it names is filled in. */
  command: v.looseObject({ type: short }),
});

/** What can be waited for: a row that has come to hold this. */
const waitStep = v.object({
  kind: v.literal('wait'),
  topic: v.picklist(['agents', 'bots', 'campaigns', 'connectors', 'conversations']),
  /** Any of them, where it is left out. */
  id: v.exactOptional(short),
  has: v.record(v.string(), v.unknown()),
});

const stepSchema = v.variant('kind', [commandStep, waitStep, ...personMoveSchema.options]);

export const startSchema = v.object({
  schema: v.literal('handoff-sandbox/start'),
  edition: v.literal(1),
  steps: list(stepSchema, mostSteps),
  /** Where whoever opens it lands, and as whom; without a name as who came with the account. */
  landing: v.object({ route: short, as: v.exactOptional(short) }),
});

/** As it is written in a file. */
export type WrittenStart = Frozen<v.InferInput<typeof startSchema>>;
export type Start = Frozen<v.InferOutput<typeof startSchema>>;
export type StartStep = Start['steps'][number];

/** Who is in the picture of a start. */
export interface StartPicture {
  readonly bots: 0 | 1 | 2;
  readonly agent: 'none' | 'away' | 'available';
  /** With whom the visitor is; null for no chat yet. */
  readonly chat: 'bot' | 'waiting' | 'agent' | null;
}

/** A start as lists show it. */
export interface ListedStart {
  /** As addresses name it: `?start=`. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly picture: StartPicture;
  readonly start: WrittenStart;
}
