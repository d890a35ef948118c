import * as v from 'valibot';
import type { Bot } from '#model/bot';
import { interactionSchema } from '#model/interaction-schema';
import type { Interaction, InteractionKind } from '#model/interaction';

/** Some fields of an interaction by name. */
export type SomeFields = Readonly<Record<string, unknown>>;

/** The stored interaction with these fields in place of its own; fields that fit no interaction are left out. */
export function overlay(stored: Interaction, fields: SomeFields = {}): Interaction {
  const merged = v.safeParse(interactionSchema, { ...stored, ...fields, id: stored.id, kind: stored.kind });
  return merged.success ? merged.output : v.parse(interactionSchema, stored);
}

/** What an editor of this kind is given, and how it answers. */
export interface EditorProps<Kind extends InteractionKind> {
  readonly bot: Bot;
  readonly interaction: Interaction<Kind>;
  readonly onchange: (fields: Partial<Interaction<Kind>>) => void;
  /** The sentence of a failure that concerns this field. */
  readonly errorAt: (field: string) => string | undefined;
}
