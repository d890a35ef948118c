import { limits } from '../limits';

/** What every integration has. */
export const integrationTexts = {
  name: {
    label: 'Integration Name',
    what: 'An integration’s name',
    limit: limits.integrationName,
    noun: 'a name',
    ask: 'Enter a name for the integration.',
  },
  responseVariable: {
    label: 'Response Data Variable Name',
    what: 'The response data variable',
    limit: limits.integrationName,
    noun: 'a variable name',
    ask: 'Enter a name for the variable that takes the response.',
  },
} as const;
