/** Every kind of gap and its sentence; `{…}` is filled in. */
const gaps = {
  'skill-missing': 'There is no skill named “{skill}” yet.',
  'user-missing': 'There is no user of the type Bot yet.',
  'user-disabled': 'The user “{user}” is disabled.',
  'user-password': '“{user}” signs in with a password. Choose API key and generate the keys.',
  'user-no-agent': '“{user}” is not assigned as Agent.',
  'user-limited': 'Max no. live chats of “{user}” is not Unlimited.',
  'user-no-chats': 'Max no. live chats of “{user}” allows no chats.',
  'user-unskilled': '“{user}” does not have the skill “{skill}”.',
  'user-overskilled': '“{user}” has other skills beside “{skill}”. A bot user keeps this one only.',
  'human-missing': 'No human user has the skill “{skill}” yet.',
  'campaign-missing': 'There is no campaign named “{campaign}” yet.',
  'campaign-goal': 'The goal of the campaign “{campaign}” is not “{goal}” yet.',
  'engagement-missing': 'The campaign “{campaign}” has no engagement yet.',
  'engagement-kind': 'The conversation type of “{engagement}” is not Live chat.',
  'engagement-routing': 'The routing of “{engagement}” is not Specific skill with the skill “{skill}”.',
  'campaign-incomplete': 'The campaign is not complete: an earlier step is still open.',
  'campaign-unpublished': 'The campaign “{campaign}” is not published yet.',
  'bot-missing': 'There is no bot in Conversation Builder yet.',
  'integration-missing': 'The bot “{bot}” has no integration of the type LivePerson Agent Escalation yet.',
  'integration-skill':
    'The Agent Skill Id of “{integration}” is not that of a skill for people. It should be {id}, the id of “{skill}”.',
  'integration-own-skill':
    'The Agent Skill Id of “{integration}” is the skill of the bot itself, so the bot would get back what it hands over. It should be {id}, the id of “{skill}”.',
  'integration-skill-open': 'The Agent Skill Id of “{integration}” is not that of a skill for people.',
  'integration-name':
    'The Agent Skill Name of “{integration}” is “{written}”, but the id belongs to “{skill}”.',
  'integration-message': 'The integration “{integration}” has no message to the user.',
  'dialog-missing': 'The bot “{bot}” has no dialog named “{dialog}” yet.',
  'dialog-disabled': 'The dialog “{dialog}” is disabled.',
  'starter-missing': 'The dialog “{dialog}” has no User Says that is enabled.',
  'sample-missing': 'The User Says of “{dialog}” has no sample of what a user would say.',
  'pattern-missing': 'The User Says of “{dialog}” has no pattern yet.',
  'pattern-words': 'No pattern of “{dialog}” finds these words inside a sentence: {words}.',
  'interaction-missing': 'The dialog “{dialog}” has no Integration interaction yet.',
  'interaction-unset': 'The Integration interaction of “{dialog}” does not call an escalation yet.',
  'connector-missing': 'No agent connector leads to the bot yet.',
  'connector-bot': 'The connector of “{user}” belongs to the bot “{bot}”, which hands nothing over.',
  'connector-user': 'The connector signs in as “{user}”, who is not the bot user with the skill “{skill}”.',
  'connector-role': 'The role of the connector is not Agent.',
  'connector-kind': 'The conversation type of the connector is not Chat.',
  'connector-environment': 'The connector is not deployed to Demo.',
  'connector-incomplete': 'No connector to start: an earlier step is open.',
  'connector-not-started': 'The agent connector was never started.',
  'connector-starting': 'The agent connector is starting.',
  'connector-offline': 'The agent connector is Offline. {detail}',
  'connector-stopped': 'The agent connector is stopped.',
  'nobody-available': 'Nobody with the skill “{skill}” is Available. Who has it: {people}.',
  'chat-missing': 'No visitor has opened a chat yet.',
  'chat-without-bot': 'A chat is open, but no bot has joined it yet.',
  'chat-elsewhere':
    'A chat is open that does not lead to the bot. The visitor has to end it and begin a new one.',
  'consumer-silent': 'The visitor has not written anything yet.',
  'bot-silent': 'The bot has not answered yet.',
  'not-escalated': 'The bot has not handed a chat over yet.',
  'escalation-failed': 'The bot tried to hand over, but nobody could take the chat. It has it again.',
  'ask-again': 'Go back to the visitor page and ask for an agent again.',
  'handover-over': 'The chat that was handed over is over.',
  'not-rung': 'No handed-over chat has been offered to a person yet.',
  'not-accepted': 'No person has accepted the chat yet.',
  'human-silent': 'The agent has not written to the visitor yet.',
} as const;

/** Says gaps as the learner reads them: a sentence by its name, filled in. */
export function sayGaps<Name extends string>(sentences: Readonly<Record<Name, string>>) {
  return (name: Name, values: Readonly<Record<string, string>> = {}): string =>
    sentences[name].replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all);
}

export const gap = sayGaps(gaps);
