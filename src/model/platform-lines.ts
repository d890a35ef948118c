/** What the platform says in a chat, as its consumer hears it, in our own words. [MS12] */
export const platformLines = {
  joined: (name: string) => `You are chatting with ${name}.`,
  transfer: () => 'One moment, your chat is being passed on to somebody who can help.',
  agentGone: () => 'The connection to your agent was lost. Somebody else will be with you shortly.',
  stillThere: () => 'Are you still there? The chat ends soon if nothing comes from you.',
} as const;
