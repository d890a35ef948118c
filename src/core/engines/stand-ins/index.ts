import type { EngineFields } from '#model/ai/engine-forms';
import { engineLabels, type EngineName } from '#model/ai/engine-names';
import type { StandIn } from '#model/ai/stand-in';
import type { EndpointDraft } from '#model/endpoint';
import type { AccountId } from '#model/ids';
import { scriptOfRules, standInRules } from './rules';
import { vendorScripts } from './vendors';

/**
 * What answers in an engine’s place, without a network: endpoints whose rules know a few words and write what follows as the vendor
 * would. None for functions, which run here anyway. [AE24]
 */
export function standInsFor(
  engine: EngineName,
  fields: EngineFields,
  { accountId, skill }: { readonly accountId: AccountId; readonly skill: string },
): EndpointDraft[] {
  const vendor = vendorScripts[engine];
  if (!vendor) return [];
  const { urlOf, opens } = vendor;
  const name = `${engineLabels[engine]} stand-in`;
  const address = { id: null, accountId, url: urlOf(fields) };
  const base = { ...address, headers: [], status: 200, delayMs: 0, body: '', script: '' };
  const speaks = { ...base, name, method: 'POST', standIn: standInRules(engine, skill) } as const;
  return opens ? [{ ...base, name: `${name} (${opens})`, method: opens, status: 204 }, speaks] : [speaks];
}

/** What an endpoint with these rules runs. [AE185] */
export function scriptOfStandIn(standIn: StandIn): string {
  const vendor = vendorScripts[standIn.engine];
  if (!vendor) return '';
  return `${vendor.says}
${scriptOfRules(standIn)}
const write = () => {
${vendor.writes}
};
const { status, delayMs, json } = answer;
return { status, delayMs, rule, body: json ?? (status ? { error: 'This is what ' + rule + ' answers.' } : write()) };`;
}
