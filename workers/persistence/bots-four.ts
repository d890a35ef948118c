import { each, isRecord } from './each';
import { conditionFour } from './conditions-four';
import { dialogKindFour, dialogKindsFour } from './dialogs-four';
import { interactionKindFour } from './interactions-four';
import { integrationFour } from './integrations-four';

type Stored = Readonly<Record<string, unknown>>;

/** As files of the real product call the code panels, and as they are called since version 4. */
const panels = [
  ['preProcessMessage', 'pre-process'],
  ['postProcessMessage', 'post-process'],
  ['processUserResponse', 'user-response'],
] as const;
/** The longest texts that version 4 takes: a comment, the code of a panel, of a bot, what is said about errors. */
const limits = { comment: 240, panel: 50_000, bot: 200_000, message: 5000, intent: 200 };

/** Version 3 kept the code of an imported bot in the words of its file, and ran none of it. */
export function botFour(bot: Stored): Stored {
  const code = textAt(bot, 'foreign', 'file', 'globalFunctions', 'methods');
  const errorMessage = textAt(bot, 'foreign', 'bot', 'botAttributes', 'DEFAULT_ERROR_MESSAGE');
  return {
    ...bot,
    dialogs: dialogKindsFour(each(bot['dialogs'], dialogFour)),
    integrations: each(bot['integrations'], integrationFour),
    ...(isRun(code, limits.bot) && { globalFunctions: code }),
    ...(isRun(errorMessage, limits.message) && { errorMessage }),
  };
}

/** Facts that tell a whole bot, or one dialog or integration of it. */
export function botFactFour(fact: Stored): Stored {
  if (isRecord(fact['bot'])) return { ...fact, bot: botFour(fact['bot']) };
  if (isRecord(fact['integration'])) return { ...fact, integration: integrationFour(fact['integration']) };
  return isRecord(fact['dialog']) ? { ...fact, dialog: dialogKindFour(dialogFour(fact['dialog'])) } : fact;
}

function dialogFour(dialog: Stored): Stored {
  return { ...dialog, interactions: each(dialog['interactions'], interactionFour) };
}

function interactionFour(interaction: Stored): Stored {
  const code = panels.flatMap(([word, panel]) => {
    const text = textAt(interaction, 'foreign', 'raw', word);
    return isRun(text, limits.panel) ? [[panel, text] as const] : [];
  });
  const comment = textAt(interaction, 'foreign', 'raw', 'comment', 'content');
  const intentId = textAt(interaction, 'foreign', 'raw', 'intentId');
  return {
    ...interactionKindFour(interaction),
    ...(interaction['kind'] === 'user-says' && isRun(intentId, limits.intent) && { intentId }),
    rules: each(interaction['rules'], ruleFour),
    ...(code.length > 0 && { code: Object.fromEntries(code) }),
    ...(isRun(comment, limits.comment) && { comment }),
  };
}

function ruleFour(rule: Stored): Stored {
  return { ...rule, conditions: each(rule['conditions'], conditionFour) };
}

function isRun(code: string, limit: number): boolean {
  return code.trim() !== '' && code.length <= limit;
}

function textAt(value: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
