import { restCall } from './rest-call';
import { integrationKind } from './spec';

/** Calls an address that takes uploads. What it answers cannot be read, so no code looks at it. */
export const file = integrationKind({
  label: 'File',
  success: 'answer',
  ...restCall,
  // A GET carries no file.
  blank: () => ({ ...restCall.blank(), method: 'POST' as const }),
});
