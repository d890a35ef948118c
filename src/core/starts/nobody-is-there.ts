import { readySteps } from './ready-to-hand-over';
import { asksForPerson, give, aConversation, written } from './write';

const plain = { enabled: true, delayMs: 0, next: { kind: 'next' }, rules: [] };

/** Nobody is Available, so the transfer comes back to the bot, which has a dialog for that. */
export const nobodyIsThere = written(
  [
    ...readySteps,
    give('dialog.restore', {
      botId: '{bot.botId}',
      at: 3,
      dialog: {
        ...{ id: 'nobody-there', name: 'Nobody Is There', kind: 'standard', enabled: true },
        interactions: [
          {
            ...{ kind: 'user-says', id: 'failed', name: 'Nobody Is There User Says', ...plain },
            sample: 'The escalation has failed',
            ...{ patterns: ['__agent_escalation_failed__'], excludeKeywords: [] },
          },
          {
            ...{ kind: 'text', id: 'apology', name: 'Nobody Is There Text', ...plain },
            text: 'Nobody is there right now. I go on as well as I can.',
          },
        ],
      },
    }),
    { kind: 'consumer', do: 'open-chat' },
    aConversation({ milestones: ['bot-joined'] }),
    { kind: 'consumer', do: 'say', text: 'hello' },
    aConversation({ milestones: ['bot-answered'] }),
    { kind: 'consumer', do: 'say', text: asksForPerson },
    aConversation({ phase: { name: 'assigned' }, milestones: ['escalation-failed', 'failure-caught'] }),
  ],
  { route: '/visitor-page/?siteid={account.id}' },
);
