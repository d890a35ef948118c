import { BLANK_MESSAGE } from '#model/integration';
import { ESCALATION_FAILED } from '#model/bot-run';
import type { TransferTrouble } from '../../../bot-log/transfer-help';

interface Trouble {
  /** How it shows. */
  readonly symptom: string;
  readonly why: string;
  readonly mend: readonly string[];
}

/** What can go wrong with a transfer, why, and what to do. */
export const troubles: { readonly [T in TransferTrouble]: Trouble } = {
  'nothing-happens': {
    symptom: 'The visitor asks for a person, and the bot says something else',
    why: 'Nothing has started the dialog of the hand-off: no pattern fits all of what was said, the dialog is disabled, or a question that takes any reply was open.',
    mend: [
      'Read in the bot log which pattern was matched, or that none was. The sample statement starts nothing.',
      'A pattern of words alone, like (agent|help), fits that word and nothing around it: *(agent|help)* does.',
      'In the dialog an Integration interaction must have an integration chosen. Problems of the bot say where one is missing.',
    ],
  },
  'skill-id': {
    symptom: 'The log says that something is no skill id, or that there is no such skill',
    why: 'A transfer goes by Agent Skill Id. The name is for people; an id with a typing mistake, of another account, or with a variable that is empty leads nowhere.',
    mend: [
      'Open the skill under Users and Skills: the number at the end of its address is the id. Look up beside the field finds it by the name.',
      'Where the id is a variable, the log says whether it had a value.',
    ],
  },
  message: {
    symptom: 'The transfer fails because Message to User is empty',
    why: 'The transfer service wants a message.',
    mend: [`Enter the last words of the bot, or ${BLANK_MESSAGE}, which says nothing.`],
  },
  engine: {
    symptom: 'The bot of an outside A.I. service cannot pass a conversation on',
    why: 'Nobody with the skill was Available, or the skill the service names is not there: case counts. Setup Escalation is tried once then; where that fails too the visitor gets its Transfer failure message, and the conversation stays with the bot.',
    mend: [
      'Be Available with somebody who has the skill; the table above says who is.',
      'Under Connect Bots see that Setup Escalation has another skill than those of the bot, and a Transfer failure message that says what to do.',
      'Let the service name a skill of this account: Test Connection says when there is none of that name.',
    ],
  },
  returns: {
    symptom: 'The transfer is taken, and the chat comes back to the bot',
    why: `Nobody with the skill was Available. A chat then returns at once; a messaging conversation waits in the queue. The bot is told by ${ESCALATION_FAILED}, which consumers never see: without a dialog for it the Fallback answers.`,
    mend: [
      'Be Available with somebody who has the skill; the table above says who is.',
      `Add a dialog whose only pattern is ${ESCALATION_FAILED}, and let it say that nobody is there.`,
    ],
  },
  again: {
    symptom: 'The bot asks for the same transfer again and again, then gives up',
    why: `The pattern of the hand-off fits ${ESCALATION_FAILED} too: “agent” is in it. A chat tries three times, messaging as often as maxEscalationRetries of the connector says.`,
    mend: [
      `Add ${ESCALATION_FAILED} to the exclude keywords of that User Says (Problems offers it), or a dialog with exactly that pattern, which is chosen first.`,
    ],
  },
  itself: {
    symptom: 'The chat is passed on, and the same bot answers',
    why: 'The skill of the transfer is one that the bot’s own user has.',
    mend: [
      'Give the bot’s user a skill of its own, and transfer to one that only people, or another bot, have.',
    ],
  },
  waits: {
    symptom: 'Somebody is Available, and nothing is offered to them',
    why: 'They lack the skill, take no more chats at a time, are Away, or have an offer that they have not answered.',
    mend: [
      'Compare their skills with the skill of the transfer, and their open chats with the most they take.',
      'Offers ring one agent after the other; who lets one expire is asked last.',
    ],
  },
  preview: {
    symptom: 'In Preview nothing is transferred',
    why: 'Preview talks to the bot alone, without LiveEngage. The log says what would be asked for.',
    mend: ['Start a connector of the bot, and chat on the visitor page.'],
  },
  'by-api': {
    symptom: 'An API integration calls the escalation service, and its answer is no 200',
    why: '401: the header Authorization is not the API Access Key of an enabled user. 404: conversationId or agentSkillId is not one of this account. 400: message is empty, or the body is no JSON.',
    mend: [
      'Read the answer in the list of calls under Endpoints.',
      'A variable without a value leaves a hole in the body: the log names it.',
    ],
  },
  silent: {
    symptom: 'After the transfer the bot says nothing more',
    why: 'That is how it is meant: a transfer that is taken ends the bot’s part. What stands after it in the dialog is not said.',
    mend: ['Put the last words into Message to User, which is said as the conversation is passed on.'],
  },
};
