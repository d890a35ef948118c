import type { EngineName } from '#model/ai/engine-names';
import { askCustomEndpoint } from './custom-endpoint';
import { askDialogflowV1 } from './dialogflow-v1';
import { askDialogflowV2 } from './dialogflow-v2';
import { askFunction } from './functions';
import { askLex } from './lex';
import type { EngineAsker } from './request';
import { askWatson } from './watson';

/** How each engine is asked: a line an engine. */
export const askers: { readonly [E in EngineName]: EngineAsker } = {
  watson: askWatson,
  'dialogflow-v1': askDialogflowV1,
  'dialogflow-v2': askDialogflowV2,
  lex: askLex,
  functions: askFunction,
  'custom-endpoint': askCustomEndpoint,
};
