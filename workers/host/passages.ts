import type { Passage } from '#contract/sandbox-api';
import type { Fact } from '#model/fact';
import type { ConnectorId } from '#model/ids';

/** How a connector fared since the world began or was last replaced, oldest first. [AE130] */
export function passagesIn(facts: readonly Fact[], connectorId: ConnectorId): Passage[] {
  const begun = facts.findLastIndex(({ type }) => type === 'world.replaced');
  return facts
    .slice(begun + 1)
    .flatMap((one) =>
      one.type === 'connector.statusChanged' && one.connectorId === connectorId
        ? [{ at: one.at, status: one.status, parts: one.parts }]
        : [],
    );
}
