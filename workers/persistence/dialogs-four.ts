import { each, isRecord } from './each';

type Stored = Readonly<Record<string, unknown>>;

/** Types of files that version 3 took for standard dialogs. */
const kinds: Readonly<Record<string, string>> = {
  DISAMBIGUATION_DIALOG: 'disambiguation',
  AUTO_ESCALATION_DIALOG: 'auto-escalation',
};
/** The longest reference of a skill; how many fallbacks in a row may be waited for, and what is taken where the file does not say. */
const limits = { skill: 200, threshold: 100, usualThreshold: 3 };

/** Of each of these kinds a bot has one: another dialog of it stays what it was. */
export function dialogKindsFour(dialogs: unknown): unknown {
  const taken = new Set<unknown>();
  return each(dialogs, (dialog) => {
    const read = dialogKindFour(dialog);
    if (taken.has(read['kind'])) return dialog;
    if (read !== dialog) taken.add(read['kind']);
    return read;
  });
}

/** What version 3 kept of the kind stands in the words of the file. One with a User Says of its own can be no such dialog. */
export function dialogKindFour(dialog: Stored): Stored {
  const { kind, foreign, interactions } = dialog;
  const raw = isRecord(foreign) ? foreign['raw'] : undefined;
  if (kind !== 'standard' || !isRecord(raw)) return dialog;
  const type = raw['dialogType'];
  const now = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const startsItself = Array.isArray(interactions) && interactions.some(isStarter);
  if (now === undefined || startsItself) return dialog;
  if (now !== 'auto-escalation') return { ...dialog, kind: now };
  const said = Math.round(Number(textOf(raw['autoEscalationThreshold'])));
  const threshold = said >= 1 && said <= limits.threshold ? said : limits.usualThreshold;
  const skillId = textOf(raw['autoEscalationSkillId']);
  return skillId.length <= limits.skill
    ? { ...dialog, kind: now, autoEscalation: { threshold, skillId } }
    : dialog;
}

function isStarter(interaction: unknown): boolean {
  return isRecord(interaction) && interaction['kind'] === 'user-says';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
