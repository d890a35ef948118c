import { administrationDeeds } from './administration';
import { agentDeeds } from './agents';
import { botDeeds } from './bots';
import { brokenDeeds } from './broken';
import { breakpointDeeds } from './breakpoints';
import { codeDeeds } from './code';
import { connectorLineDeeds } from './connector-lines';
import { consumerDeeds } from './consumers';
import type { DeedKind, Deeds } from './deed';
import { engineDeeds } from './engines';
import { faultDeeds } from './faults';
import { nightDeeds } from './nights';
import { timeDeeds } from './times';
import { worldDeeds } from './worlds';

const families: Readonly<Record<string, Deeds>> = {
  consumers: consumerDeeds,
  agents: agentDeeds,
  administration: administrationDeeds,
  bots: botDeeds,
  times: timeDeeds,
  nights: nightDeeds,
  worlds: worldDeeds,
  faults: faultDeeds,
  breakpoints: breakpointDeeds,
  connectorLines: connectorLineDeeds,
  broken: brokenDeeds,
  code: codeDeeds,
  engines: engineDeeds,
};

const kinds: ReadonlyMap<string, DeedKind> = new Map(
  Object.values(families).flatMap((deeds) => Object.entries(deeds)),
);

export const deedNames: readonly string[] = [...kinds.keys()];

export function kindOf(name: string): DeedKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`There is no deed named “${name}”.`);
  return kind;
}
