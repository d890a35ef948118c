/** How an outside engine may answer, by Watson's form; `name` is the skill its transfer asks for. */
export const engineAnswers = [
  { how: 'says something', of: () => said({ text: ['Ja.', 'Noch etwas?'] }) },
  {
    how: 'shows quick replies',
    of: () => said({ generic: [{ response_type: 'option', title: 'Which?', options }] }),
  },
  { how: 'transfers', of: (skill: string) => acting('TRANSFER', { skill }) },
  { how: 'transfers to nobody', of: () => acting('TRANSFER', { skill: 'nobody' }) },
  { how: 'hurries', of: () => acting('CHANGE_TTR', { ttrType: 'URGENT' }) },
  { how: 'closes', of: () => acting('CLOSE_CONVERSATION', {}) },
  { how: 'is silent', of: () => said({ text: [] }) },
  { how: 'answers half a JSON', of: () => ({ body: '{"output":{"text":["Ja' }) },
  { how: 'fails', of: () => ({ status: 500, body: 'Internal error' }) },
  { how: 'takes too long', of: () => ({ ...said({ text: ['Ja.'] }), delayMs: 60_000 }) },
] as const;

const options = [{ label: 'This', value: { input: { text: 'this' } } }];

interface Answer {
  readonly status?: number;
  readonly delayMs?: number;
  readonly body: string;
}

function said(output: object): Answer {
  return { body: JSON.stringify({ output }) };
}

function acting(name: string, parameters: object): Answer {
  return { body: JSON.stringify({ output: { text: ['So.'] }, actions: [{ name, parameters }] }) };
}

/** The endpoint that stands in for the engine, as it answers now. */
export function endpointDraft(accountId: string, place: number, skill: string) {
  const { of } = engineAnswers[place % engineAnswers.length] ?? engineAnswers[0];
  const answer: Answer = of(skill);
  return {
    ...{ accountId, name: 'Watson', method: 'POST' as const, url: 'https://watson.example/*' },
    ...{ status: 200, delayMs: 0, headers: [], script: '', ...answer },
  };
}
