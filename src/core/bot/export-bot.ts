import type { Bot } from '#model/bot';
import { limits } from '#model/limits';
import { withDebug } from './has-debug';
import { writeGroup, writeMessages } from './exchange/dialogs';
import { withGlobalFunctions } from './exchange/code';
import { withDomain } from './exchange/domain';
import { withErrorMessage } from './exchange/error-message';
import { isRaw, listAt, textAt, type Raw } from './exchange/raw';
import { writeResponder } from './exchange/responders';

/** What every export has, also of a bot made here. */
const blank: Raw = {
  hash: '0',
  requiredContext: [],
  menus: [],
  platforms: [],
  associatedDomains: [],
  dialogTemplates: [],
};
const blankBot: Raw = {
  chatBotType: 'CUSTOMER_FACING_BOT',
  status: 'NEW',
  getStartedButtonPayload: 'hi',
  demo: false,
  skipNLP: false,
  botAttributes: { ENABLE_DEBUG: 'true' },
  sessionLength: 0,
  passThroughMode: false,
  transcriptDisabled: false,
  version: '2',
  publicBot: false,
  readOnly: false,
};

/** The bot in the real product's export format, with what an import has kept of it. */
export function exportBot(bot: Bot): Raw {
  const { id, name, description, language, dialogs, integrations, foreign } = bot;
  const file = isRaw(foreign?.['file']) ? foreign['file'] : blank;
  const own = isRaw(foreign?.['bot']) ? foreign['bot'] : blankBot;
  // One that was too long to be kept whole stays whole in the file.
  const { globalFunctions: code = '' } = bot;
  const isSame = textAt(own, 'description').slice(0, limits.botDescription) === description;
  return {
    ...withDomain(withGlobalFunctions(file, code, id), bot.domain),
    bot: {
      ...withDebug(withErrorMessage(own, bot.errorMessage ?? ''), bot),
      id,
      name,
      ...(!isSame && { description }),
      language,
    },
    responder: integrations.map((one) => writeResponder(one, id)),
    conversationMessage: [
      ...dialogs.flatMap((dialog) => writeMessages(dialog, id)),
      ...listAt(file, 'conversationMessage'),
    ],
    groups: dialogs.map((dialog) => writeGroup(dialog, id)),
  };
}
