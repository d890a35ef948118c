import * as v from 'valibot';
import { conditionKind } from './spec';

export const integrationResult = conditionKind({
  texts: {},
  more: () => ({ result: v.picklist(['success', 'failure']) }),
  blank: () => ({ result: 'success' as const }),
});
