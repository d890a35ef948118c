import { isBlank } from '#model/comparable-text';
import { limits } from '#model/limits';
import { embedEvents, embedThemes, type EmbedCommand } from '#sdk/embed';
import * as v from 'valibot';

const name = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,60}$/, 'Lessons and steps have names of letters, digits and hyphens.'),
);
const id = v.pipe(v.number(), v.safeInteger());

const commandSchema = v.variant('do', [
  v.object({
    id,
    do: v.literal('watch'),
    events: v.pipe(
      v.array(v.picklist(embedEvents, `The events are ${embedEvents.join(', ')}.`)),
      v.maxLength(10, 'At most 10 events can be named.'),
    ),
  }),
  v.object({ id, do: v.literal('open'), lesson: name, step: v.optional(name) }),
  v.object({
    ...{ id, do: v.literal('say') },
    text: v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => !isBlank(text), 'There is nothing to say.'),
      v.maxLength(limits.interactionText, `At most ${limits.interactionText} characters can be said.`),
    ),
  }),
  v.object({ id, do: v.literal('reset') }),
  v.object({
    id,
    do: v.literal('theme'),
    name: v.picklist(embedThemes, `The themes are ${embedThemes.join(', ')}.`),
  }),
]);

const numbered = v.object({ id });
/** What is said of these is written above. */
const ownWords: ReadonlySet<string> = new Set(['regex', 'check', 'max_length', 'picklist']);

interface Refused {
  readonly id: number;
  readonly do: null;
  readonly problem: string;
}

/** What a page around asks for; what is none is the number of it and why, or nothing. [EB2] */
export function readAsked(data: unknown): EmbedCommand | Refused | null {
  const command = v.safeParse(commandSchema, data);
  if (command.success) return command.output;
  const asked = v.safeParse(numbered, data);
  if (!asked.success) return null;
  const [{ message, type }] = command.issues;
  const isOurs = ownWords.has(type);
  return { id: asked.output.id, do: null, problem: isOurs ? message : 'This is no command of this edition.' };
}
