import * as v from 'valibot';
import { callMethods } from '../call-methods';
import { counts, limits } from '../limits';
import { rowList } from '../rows';
import type { Reading } from '../schema-parts';
import { callHeaders } from './call-headers';

const headers = callHeaders('request headers');
const parameters = {
  what: 'request parameters',
  noun: 'parameter',
  limit: counts.headers,
  texts: {
    key: { what: 'The name of a parameter', limit: limits.headerKey },
    value: { what: 'The value of a parameter', limit: limits.headerValue },
  },
} as const;

/** What every kind has that calls an address. Every text may hold variables. [S284] [S285] [S286] [S287] */
export const restCall = {
  texts: {
    url: {
      label: 'URL',
      what: 'The URL',
      limit: limits.url,
      noun: 'a URL',
      ask: 'Enter the address that is called.',
    },
    postBody: {
      label: 'Post Body',
      what: 'The post body',
      limit: limits.postBody,
      noun: 'a body',
      ask: 'Enter what is sent.',
      isKept: true,
      mayBeEmpty: true,
    },
  },
  rows: { headers, parameters },
  more: (reading: Reading) => ({
    method: v.picklist(callMethods),
    headers: rowList(headers, reading),
    parameters: rowList(parameters, reading),
  }),
  blank: () => ({ method: 'GET' as const, headers: [], parameters: [] }),
} as const;
