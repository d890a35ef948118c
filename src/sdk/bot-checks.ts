/** A second door, for those who build bots: a first visit does without. */
export { understand } from '#core/bot/understanding/understand';
export { whatStarts } from '#core/bot/understanding/what-starts';
export { checkIntegration } from '#core/bot/check-integration';
export { dialogGraph, type DialogGraph, type GraphNode, type Takers } from '#core/bot/dialog-graph';
export { exportBot } from '#core/bot/export-bot';
export { knownPlaceholders, type Placeholder } from '#core/bot/known-placeholders';
export { transfersOf } from '#core/bot/leads-to-transfer';
export { mapLists } from '#core/bot/pattern-lists';
export { writtenTexts } from '#core/bot/written-texts';
export { otherSpelling } from '#core/bot/patterns/other-spelling';
export { sayComesBack } from '#core/bot/comes-back';
export { validateBot } from '#core/bot/validate-bot';
export type { Fix, KnownSkill, BotUser, Problem } from '#core/bot/validate-bot';
