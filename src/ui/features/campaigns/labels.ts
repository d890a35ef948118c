export const routingLabels = { 'all-skills': 'All skills', 'specific-skill': 'Specific skill' } as const;
