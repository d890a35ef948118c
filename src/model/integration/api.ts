import { restCall } from './rest-call';
import { integrationKind } from './spec';
import { transformScript } from './transform-script';

/** Calls an address. */
export const api = integrationKind({
  label: 'API',
  success: 'answer',
  ...restCall,
  texts: { ...restCall.texts, transformScript },
});
