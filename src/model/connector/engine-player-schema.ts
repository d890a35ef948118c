import * as v from 'valibot';
import { engineNames } from '../ai/engine-names';
import type { SkillId } from '../ids';
import { counts, limits } from '../limits';
import { id, list, shortText, wait } from '../schema-parts';

const words = shortText(limits.escalationMessage);
const waitMs = wait(1_000, 86_400_000);

/** An outside AI engine. */
export const enginePlays = v.object({
  kind: v.literal('engine'),
  engine: v.picklist(engineNames),
  /** Of the engine’s form, as they were typed. */
  fields: v.pipe(
    list(
      v.object({ key: shortText(limits.settingKey), value: shortText(limits.settingValue) }),
      counts.engineFields,
    ),
    v.readonly(),
  ),
  /** Setup Escalation: what is said, and who has the conversation, upon any error. [S275] */
  escalation: v.object({ customer: words, agent: words, failure: words, skillId: id<SkillId>() }),
  /** How long a chat waits for its consumer; null in messaging. [S269] [S273] */
  chat: v.nullable(v.object({ warningMs: waitMs, warning: words, closeMs: waitMs, closing: words })),
  /** Welcome Messages: in messaging the engine speaks first. [AE180] */
  welcomes: v.exactOptional(v.literal(true)),
  /** Engagement Attributes: what is known of the consumer is told, too. [AE129] */
  attributes: v.exactOptional(v.literal(true)),
  /** Answered by the real service, past every stand-in. [AE200] */
  real: v.exactOptional(v.literal(true)),
});
