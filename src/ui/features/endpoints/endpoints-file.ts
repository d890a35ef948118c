import type { Endpoint } from '#model/endpoint';

/** What `play --endpoints` reads: without ids, and with what answers of body, script and rules. [PL12] */
export function endpointsFile(endpoints: readonly Endpoint[]): string {
  const written = endpoints.map(({ id: _id, accountId: _accountId, body, script, standIn, ...endpoint }) => ({
    ...endpoint,
    ...(standIn ? { standIn } : script.trim() === '' ? { body } : { script }),
  }));
  return `${JSON.stringify(written, null, 2)}\n`;
}
