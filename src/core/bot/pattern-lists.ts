import type { Condition, Interaction, PatternLists } from '#model/interaction';

interface Found extends PatternLists {
  /** As the command that saves them names the field. */
  readonly field: 'patterns' | 'rules';
}

/** Every list of patterns in an interaction: its own, and those of its rules. */
export function listsOf(interaction: Interaction): readonly Found[] {
  const own = hasLists(interaction) ? [{ ...listsIn(interaction), field: 'patterns' as const }] : [];
  const inRules = interaction.rules.flatMap(({ conditions }) => conditions.filter(hasLists).map(listsIn));
  return [...own, ...inRules.map((lists) => ({ ...lists, field: 'rules' as const }))];
}

/** The interaction with every pattern and keyword once: the second of two would never be asked. */
export function patternsOnce(interaction: Interaction): Interaction {
  return mapLists(interaction, ({ patterns, excludeKeywords }) => ({
    patterns: [...new Set(patterns)],
    excludeKeywords: [...new Set(excludeKeywords)],
  }));
}

/** The interaction with other lists in place of its own and those of its rules; `ruleId` is null for its own. */
export function mapLists(
  interaction: Interaction,
  change: (lists: PatternLists, ruleId: string | null) => PatternLists,
): Interaction {
  const rules = interaction.rules.map((rule) => ({
    ...rule,
    conditions: rule.conditions.map((one): Condition =>
      hasLists(one) ? { ...one, ...change(listsIn(one), rule.id) } : one,
    ),
  }));
  return hasLists(interaction)
    ? { ...interaction, ...change(listsIn(interaction), null), rules }
    : { ...interaction, rules };
}

function hasLists<T extends object>(one: T): one is T & PatternLists {
  return 'patterns' in one && 'excludeKeywords' in one;
}

function listsIn({ patterns, excludeKeywords }: PatternLists): PatternLists {
  return { patterns, excludeKeywords };
}
