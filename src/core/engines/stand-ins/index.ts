import type { EngineFields } from '#model/ai/engine-forms';
import { engineLabels, type EngineName } from '#model/ai/engine-names';
import type { EndpointDraft } from '#model/endpoint';
import type { AccountId } from '#model/ids';
import { standInRules } from './rules';
import { vendorScripts } from './vendors';

/**
 * What answers in an engine’s place, without a network: endpoints whose script knows a few words and writes what follows as the vendor
 * would. None for functions, which run here anyway. [AE24]
 */
export function standInsFor(
  engine: EngineName,
  fields: EngineFields,
  { accountId, skill }: { readonly accountId: AccountId; readonly skill: string },
): EndpointDraft[] {
  const vendor = vendorScripts[engine];
  if (!vendor) return [];
  const { urlOf, says, writes, methods } = vendor;
  const script = `${says}\n${standInRules(skill)}\n${writes}`;
  return methods.map((method) => ({
    ...{ id: null, accountId, method, url: urlOf(fields), script },
    name: `${engineLabels[engine]} stand-in${methods.length > 1 ? ` (${method})` : ''}`,
    ...{ status: 200, delayMs: 0, headers: [], body: '' },
  }));
}
