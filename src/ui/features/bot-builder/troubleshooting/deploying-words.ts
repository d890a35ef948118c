/** What helps before a bot is deployed: a heading, and what is to be known. [S29] */
export const deployingHelp = [
  {
    title: 'What a bot takes before it is deployed',
    lines: [
      'A bot agent: a user of the type Bot that is enabled, under Users and Skills. Let it sign in with an API key: that is safer than a password, and it does not expire.',
      'A skill of its own, and one only, so that nothing it hands over comes back to it.',
      'A campaign with an engagement that leads to this skill, and is published.',
      'Room for several conversations at once: more than 1 under Max no. live chats, or Unlimited.',
      'Agent Connectors of each bot tells which of these are there.',
    ],
  },
  {
    title: 'Fallback skills',
    lines: [
      'A fallback skill receives the conversations for which nobody of the first skill has room.',
      'LiveEngage defines it for each skill. When the skill of a bot agent has one, its ID can be entered as the Fallback Skill ID of the connector.',
      'It is a common way from a bot to people: let it be a skill that people have.',
      'This sandbox has no field for it at a skill. The Fallback Skill ID of a connector works: there go messaging conversations in which the bot stays silent.',
    ],
  },
  {
    title: 'Address restrictions',
    lines: [
      'An account can let some addresses alone sign in. Conversation Builder then has to be among them, or no connector gets online.',
      'Opened inside LiveEngage, it signs in from LivePerson’s addresses: allow those.',
      'Opened directly, it signs in from others: ask Support to name them, and allow those.',
      'My profile, tab Account, has this restriction, so that both can be tried.',
    ],
  },
  {
    title: 'Firewalls',
    lines: [
      'What protects the network of a company must let the same addresses through as the account does: ask whoever looks after it.',
      'This sandbox asks nobody outside of your browser, so no firewall is in its way. Calls of bots reach only hosts that you have allowed under Endpoints.',
    ],
  },
] as const;
