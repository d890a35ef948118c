/** A second door, for those who build bots: a first visit does without. */
export { checkIntegration } from '#core/bot/check-integration';
export { otherSpelling } from '#core/bot/patterns/other-spelling';
export { comesBack } from '#core/bot/validation/integration-problems';
export { validateBot } from '#core/bot/validate-bot';
export type { KnownSkill, Player, Problem } from '#core/bot/validate-bot';
