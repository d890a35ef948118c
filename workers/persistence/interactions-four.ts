import { isRecord } from './each';

type Stored = Readonly<Record<string, unknown>>;

interface Reading {
  readonly kind: string;
  /** Where each text of it stands in a tile of the file, and how long it may be: a longer one stays what it was. */
  readonly texts: Readonly<Record<string, { readonly path: readonly string[]; readonly most: number }>>;
}

/** Types of files that version 3 passed over. */
const readings: Readonly<Record<string, Reading>> = {
  IMAGE: { kind: 'image', texts: { url: { path: ['image'], most: 5000 } } },
  ESCALATION: {
    kind: 'agent-transfer',
    texts: {
      message: { path: ['text'], most: 5000 },
      skillId: { path: ['escalation', 'agentSkillId'], most: 200 },
    },
  },
};

/** What version 3 knew of these was their type; the rest stands in the words of their file. */
export function interactionKindFour(interaction: Stored): Stored {
  const { kind, type, foreign, ...rest } = interaction;
  const reading = typeof type === 'string' && Object.hasOwn(readings, type) ? readings[type] : undefined;
  if (kind !== 'unknown' || reading === undefined || !isRecord(foreign)) return interaction;
  const first = ['raw', 'content', 'results', 'tile', 'tileData', '0'];
  const texts = Object.entries(reading.texts).map(([field, { path, most }]) => {
    const text = textAt(foreign, [...first, ...path]);
    return [field, text, text.length <= most] as const;
  });
  if (!texts.every(([, , fits]) => fits)) return interaction;
  const fields = Object.fromEntries(texts.map(([field, text]) => [field, text]));
  return { ...rest, kind: reading.kind, ...fields, foreign };
}

function textAt(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
