import { ok } from '#base/result';
import { expect, test } from 'vitest';
import type { Endpoint } from '#model/endpoint';
import { asId } from '#model/ids';
import { memoryStorage } from '../memory-storage';
import { standInRules } from '#core/engines/stand-ins/rules';
import { parseEndpoints } from '#core/bot/play/parse-endpoints';
import { endpointsFile } from '../../../src/ui/features/endpoints/endpoints-file';
import { createEndpointForm } from '../../../src/ui/features/endpoints/endpoint-form';

const stored: Endpoint = {
  ...{ id: asId('e1'), accountId: asId('account'), name: 'Stores', method: 'POST', url: 'https://a.example' },
  ...{ status: 201, delayMs: 300, headers: [{ key: 'a', value: 'b' }], body: '{}', script: '' },
} as Endpoint;

function open(endpoint?: Endpoint) {
  const sent: unknown[] = [];
  const sandbox = {
    workspace: 'main',
    dispatch: (command: unknown) => {
      sent.push(command);
      return Promise.resolve(ok({ endpointId: asId('e1') }));
    },
  };
  const form = createEndpointForm(
    sandbox as never,
    memoryStorage(),
    asId('account'),
    endpoint?.id ?? null,
    () => endpoint,
  );
  return { form, sent };
}

test('[EP1] a new endpoint asks for a name and a URL, and is sent with numbers', async () => {
  const { form, sent } = open();
  expect(form.whyNot).toContain('a name and a URL');
  form.change({ name: ' Stores ', url: ' https://a.example ', status: ' 404', delayMs: '0' });
  expect(form.whyNot).toBeUndefined();
  await form.save.run();
  expect(sent).toEqual([
    {
      type: 'endpoint.save',
      draft: {
        ...{ id: null, accountId: 'account', name: 'Stores', method: 'GET', url: 'https://a.example' },
        ...{ status: 404, delayMs: 0, headers: [], body: '', script: '' },
      },
    },
  ]);
});

test.each([
  [{ status: '199' }, 'status', 'The status is a number from 200 to 599.'],
  [{ status: 'ok' }, 'status', 'The status is a number from 200 to 599.'],
  [{ delayMs: '-1' }, 'delayMs', 'The delay is a number from 0 to 600000.'],
  [{ delayMs: '1.5' }, 'delayMs', 'The delay is a number from 0 to 600000.'],
  [{ body: 'x'.repeat(50_001) }, 'body', 'The body may have at most 50000 characters; this has 50001.'],
  [{ script: 'x'.repeat(50_001) }, 'script', 'The script may have at most 50000 characters; this has 50001.'],
] as const)('[EP1] %j is wrong', (part, field, sentence) => {
  const { form } = open(stored);
  form.change(part);
  form.field(field).onleave?.();
  expect(form.field(field).error).toBe(sentence);
});

test('[PL12] what is exported is read by play, with what answers of body and script', () => {
  const scripted = { ...stored, id: asId<Endpoint['id']>('e2'), url: '*', script: 'return 1;' };
  const read = parseEndpoints(endpointsFile([stored, scripted]));
  const ids = { id: expect.any(String), accountId: 'account' };
  expect(read.ok && read.value).toEqual([
    { ...stored, ...ids },
    { ...scripted, ...ids, body: '' },
  ]);
});

test('[UI341] a stand-in keeps its rules until they are written as a script, and a file has them', async () => {
  const standIn = standInRules('watson', 'Human');
  const endpoint = { ...stored, body: '', standIn };
  const { form, sent } = open(endpoint);
  form.change({ standIn: { ...standIn, rules: [{ words: '', answer: standIn.welcome }] } });
  expect(form.whyNot).toBe('Rule 1: it has no words.');
  form.change({ standIn: { ...standIn, rules: [] } });
  await form.save.run();
  form.change({ standIn: null, script: 'return {};' });
  await form.save.run();
  const [ruled, scripted] = sent as { draft: Partial<Endpoint> }[];
  expect(ruled?.draft).toEqual({ ...endpoint, standIn: { ...standIn, rules: [] } });
  expect(scripted?.draft).toEqual({ ...stored, body: '', script: 'return {};' });
  const read = parseEndpoints(endpointsFile([endpoint]));
  expect(read.ok && read.value[0]?.standIn).toEqual(standIn);
});
