/** What a new Auto Escalation dialog allows. */
export const newEscalation = { threshold: 3, skillId: '' } as const;
