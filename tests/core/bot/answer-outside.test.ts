import { expect, test } from 'vitest';
import { answerOutside } from '#core/bot/endpoints/answer-outside';

const host = 'https://api.example';

test('[OH10] what a host has answered is an answer like any other, by the host’s name', () => {
  const came = {
    type: 'answered',
    status: 404,
    headers: [{ key: 'a', value: 'b' }],
    body: 'No',
    isCut: false,
  } as const;
  expect(answerOutside(host, came, 300)).toEqual({
    by: { id: `outside ${host}`, name: 'api.example' },
    ...{ status: 404, headers: [{ key: 'a', value: 'b' }], body: 'No', host, delayMs: 300, transfer: null },
  });
  expect(answerOutside(host, { ...came, isCut: true }, 300).why).toBe(
    'Its answer is longer than 5 MB: what is beyond that was left out.',
  );
});

test.each([
  [
    'late',
    504,
    'api.example did not answer in time. The call may have been carried out; it is not made again.',
  ],
  [
    'elsewhere',
    502,
    'api.example sent the call on to another host. Calls stay with the host that was allowed.',
  ],
  [
    'blocked',
    502,
    /does not let web pages read its answers \(CORS\); no page can tell that from a host that hangs up.*in circles.*nothing about keys.*endpoint.*curl.*proxy/,
  ],
  ['offline', 502, 'This browser is offline: api.example was not reached.'],
] as const)('[OH10] %s: a status a gateway would give, and a sentence', (because, status, sentence) => {
  const answer = answerOutside(host, { type: 'failed', because });
  expect(answer).toMatchObject({ by: null, status, headers: [], host, transfer: null });
  expect(answer.body).toMatch(sentence);
});
