import { limits } from '#model/limits';
import { embedEvents, embedThemes, type EmbedCommand } from '#sdk/embed';
import * as v from 'valibot';

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'a name'));
const id = v.pipe(v.number(), v.safeInteger());

const commandSchema = v.variant('do', [
  v.object({ id, do: v.literal('watch'), events: v.pipe(v.array(v.picklist(embedEvents)), v.maxLength(10)) }),
  v.object({ id, do: v.literal('open'), lesson: name, step: v.optional(name) }),
  v.object({
    ...{ id, do: v.literal('say') },
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.interactionText)),
  }),
  v.object({ id, do: v.literal('reset') }),
  v.object({ id, do: v.literal('theme'), name: v.picklist(embedThemes) }),
]);

const numbered = v.object({ id });

/** What a page around asks for; what is none is the number of it, or nothing. [EB2] */
export function readAsked(data: unknown): EmbedCommand | { readonly id: number; readonly do: null } | null {
  const command = v.safeParse(commandSchema, data);
  if (command.success) return command.output;
  const asked = v.safeParse(numbered, data);
  return asked.success ? { id: asked.output.id, do: null } : null;
}
