import { limits } from '../limits';
import { rowList } from '../rows';
import { callHeaders } from './call-headers';
import { integrationKind } from './spec';
import { transformScript } from './transform-script';

const headers = callHeaders('function headers');

/** Invokes a function of the account. Headers and payload may hold variables. */
export const lambda = integrationKind({
  label: 'LivePerson Functions (FaaS)',
  success: 'answer',
  texts: {
    lambdaId: {
      label: 'Function',
      what: 'The function',
      limit: limits.askId,
      noun: 'a function',
      ask: 'Select the function that is invoked.',
    },
    payload: {
      label: 'Function Payload',
      what: 'The function payload',
      limit: limits.postBody,
      noun: 'a payload',
      ask: 'Enter what the function is given.',
      isKept: true,
      mayBeEmpty: true,
    },
    transformScript,
  },
  rows: { headers },
  more: (reading) => ({ headers: rowList(headers, reading) }),
  blank: () => ({ headers: [] }),
});
