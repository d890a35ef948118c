import type { Interaction } from '#model/interaction';

const once = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The interaction with every pattern and keyword once: the second of two would never be asked. */
export function patternsOnce(interaction: Interaction): Interaction {
  if (interaction.kind === 'user-says') return { ...interaction, ...listsOnce(interaction) };
  if (interaction.kind === 'text') return interaction;
  const rules = interaction.rules.map((rule) =>
    rule.condition.kind === 'pattern'
      ? { ...rule, condition: { ...rule.condition, ...listsOnce(rule.condition) } }
      : rule,
  );
  return { ...interaction, rules };
}

interface Lists {
  readonly patterns: readonly string[];
  readonly excludeKeywords: readonly string[];
}

function listsOnce({ patterns, excludeKeywords }: Lists): Lists {
  return { patterns: once(patterns), excludeKeywords: once(excludeKeywords) };
}
