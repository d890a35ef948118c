/** What every stand-in knows, in JavaScript: of `said`, a text or null for the welcome, it makes `answer`. [AE24, AE161] */
export function standInRules(skill: string): string {
  return `
// What is said, and what follows. Change it as you like.
const has = (...words) => words.some((word) => said.toLowerCase().includes(word));
const card = { type: 'vertical', elements: [
  { type: 'text', text: 'Parcel 7', tooltip: 'Parcel 7' },
  { type: 'button', title: 'Where is it?', tooltip: 'Where is it?', click: { actions: [{ type: 'publishText', text: 'Where is parcel 7?' }] } },
] };
const chip = (title) => ({ type: 'button', title, tooltip: title, click: { actions: [{ type: 'publishText', text: title }] } });
const replies = { type: 'quickReplies', itemsPerRow: 8, replies: [chip('Parcels'), chip('Talk to an agent')] };
const answer = said === null ? { messages: ['Hello! I am a stand-in. Ask for a parcel, or an agent.'] }
  : has('agent', 'human') ? { messages: ['I pass you on.'], action: { name: 'TRANSFER', parameters: { skill: ${JSON.stringify(skill)} } } }
  : has('bye') ? { messages: ['Goodbye.'], action: { name: 'CLOSE_CONVERSATION', parameters: {} } }
  : has('urgent', 'hurry') ? { messages: ['I will hurry.'], action: { name: 'CHANGE_TTR', parameters: { ttrType: 'URGENT' } } }
  : has('where') ? { messages: ['One moment.', { delay: 2 }, 'It left Kassel this morning.'] }
  : has('parcel') ? { messages: ['Here it is:', { structuredContent: card }] }
  : has('menu') ? { messages: [{ structuredContent: { message: 'What is it about?', quickReplies: replies } }] }
  : has('secret') ? { messages: [{ text: 'A note for agents alone.', messageAudience: 'AGENTS_AND_MANAGERS' }, 'I have told the agents.'] }
  : { messages: ['You said: ' + said] };
const { messages, action } = answer;`;
}
