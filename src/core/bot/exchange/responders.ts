import { storedIntegration } from '#model/integration-schema';
import * as v from 'valibot';
import { asId, type IntegrationId } from '#model/ids';
import type { Integration, IntegrationKind } from '#model/integration';
import { searchThresholds } from '#model/knowledge-search';
import { callMethods } from '#model/call-methods';
import type { Pair } from '#model/call';
import { flagLens, oneOf, readAll, textLens, things, writeThing, type Lens, type Lenses } from './lens';
import { textAt, type Raw } from './raw';

type Common = Pick<Integration, 'name' | 'responseVariable' | 'customData'>;
type Body<Kind extends IntegrationKind> = Omit<Integration<Kind>, keyof Common | 'id' | 'kind' | 'foreign'>;

interface Exchange<Kind extends IntegrationKind> {
  /** The `integrationType`; of `unknown` anything else. */
  readonly type: string;
  readonly fields: Lenses<Body<Kind>>;
}

const transformScript = textLens('transformResultsScript');

const restCall: Lenses<Body<'file'>> = {
  url: textLens('webhook'),
  method: {
    path: ['method'],
    read: (raw) => callMethods.find((one) => one === textAt(raw, 'method').toUpperCase()) ?? 'GET',
    write: (now) => now,
  },
  headers: pairs('headers'),
  parameters: pairs('parameters'),
  postBody: textLens('postBody'),
};

/** One line a kind. */
const exchanges: { readonly [Kind in IntegrationKind]: Exchange<Kind> } = {
  'agent-escalation': {
    // No file of the real product has shown its own words for these.
    type: 'LP_AGENT_ESCALATION',
    fields: {
      skillName: textLens('agentSkillName'),
      skillId: textLens('agentSkillId'),
      message: textLens('transferMessage'),
      transformScript,
    },
  },
  api: {
    type: 'API',
    fields: { ...restCall, transformScript },
  },
  email: {
    // Nor for these.
    type: 'EMAIL',
    fields: {
      to: textLens('to'),
      replyTo: textLens('replyTo'),
      subject: textLens('subject'),
      body: textLens('body'),
      html: flagLens('htmlEmail'),
      transformScript,
    },
  },
  file: {
    // Nor for this one.
    type: 'FILE',
    fields: restCall,
  },
  lambda: {
    // Nor for these.
    type: 'FAAS',
    fields: {
      lambdaId: textLens('lambdaId'),
      headers: pairs('headers'),
      payload: textLens('postBody'),
      transformScript,
    },
  },
  'knowledge-base': {
    // Nor for these, but for what the request parameters are called.
    type: 'KNOWLEDGE_BASE',
    fields: {
      knowledgeBaseId: textLens('dataSourceId'),
      phrases: textLens('phrases'),
      mode: oneOf(
        {
          intents: 'INTENTS',
          'intents-only': 'INTENTS_ONLY',
          text: 'ALL',
          'tags-and': 'and',
          'tags-or': 'or',
        },
        'mode',
      ),
      threshold: {
        path: ['threshold'],
        read: (raw) => searchThresholds.find((one) => one === textAt(raw, 'threshold')) ?? 'GOOD',
        write: (now) => now,
      },
      multipleResults: {
        path: ['multipleResults'],
        read: (raw) => Math.trunc(Number(textAt(raw, 'multipleResults'))) || 1,
        write: (now) => now,
      },
      transformScript,
    },
  },
  unknown: {
    type: '',
    fields: { type: { path: ['integrationType'], read: typeOf, write: (now) => now } },
  },
};

const common: Lenses<Common> = {
  name: textLens('name'),
  responseVariable: {
    path: ['responseDataVariable'],
    read: (raw) => textAt(raw, 'responseDataVariable') || textAt(raw, 'name'),
    write: (now) => now,
  },
  customData: pairs('customDataFields'),
};

/** Names with values; what else the file says of a row stays with it. */
function pairs(field: string): Lens<readonly Pair[]> {
  return things<Pair>({ key: textLens('key'), value: textLens('value') }, {}, field);
}

/** A file of before there were others says nothing of it. */
function typeOf(raw: Raw): string {
  return textAt(raw, 'integrationType') || 'API';
}

export function readResponder(raw: Raw): Integration {
  const kinds = Object.keys(exchanges) as IntegrationKind[];
  const kind = kinds.find((one) => exchanges[one].type === typeOf(raw)) ?? 'unknown';
  const id = asId<IntegrationId>(textAt(raw, 'id'));
  const as = (one: IntegrationKind): unknown => ({
    ...readAll(common, raw),
    ...readAll<object>(exchanges[one].fields, raw),
    ...{ id, kind: one, foreign: { raw } },
  });
  // The edge: the fields are those of the kind. What is too much for it is kept and not called.
  return (v.is(storedIntegration, as(kind)) ? as(kind) : as('unknown')) as Integration;
}

export function writeResponder(integration: Integration, chatbotId: string): Raw {
  const { type, fields } = exchanges[integration.kind];
  const blank = { group: 'Responders', integrationType: type };
  const written = writeThing<object>({ ...common, ...fields }, integration, blank);
  // Its author has made it another.
  const made = type === '' || typeOf(written) === type ? {} : { integrationType: type };
  return { ...written, ...made, chatbotId, id: integration.id };
}
