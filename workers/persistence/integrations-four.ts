import { isRecord } from './each';
type Stored = Readonly<Record<string, unknown>>;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Longer ones were kept of a file and are no longer read: such an integration stays what it was. */
const longest = { url: 5000, postBody: 20_000, code: 50_000, key: 200, value: 5000, rows: 50 };

/** What version 3 knew of an API integration was its type; the rest stands in the words of its file. */
export function integrationFour(integration: Stored): Stored {
  const { kind, type, foreign, ...rest } = integration;
  const raw = isRecord(foreign) ? foreign['raw'] : undefined;
  if (kind !== 'unknown' || type !== 'API' || !isRecord(raw)) return integration;
  const read = {
    url: text(raw['webhook']),
    method: methods.find((one) => one === text(raw['method']).toUpperCase()) ?? 'GET',
    headers: pairs(raw['headers']),
    parameters: pairs(raw['parameters']),
    postBody: text(raw['postBody']),
    transformScript: text(raw['transformResultsScript']),
  };
  const fits =
    read.url.length <= longest.url &&
    read.postBody.length <= longest.postBody &&
    read.transformScript.length <= longest.code &&
    [read.headers, read.parameters].every(
      (rows) =>
        rows.length <= longest.rows &&
        rows.every(({ key, value }) => key.length <= longest.key && value.length <= longest.value),
    );
  return fits ? { ...rest, kind: 'api', ...read, foreign } : integration;
}

function pairs(rows: unknown): { readonly key: string; readonly value: string }[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRecord).map((row: Stored) => ({ key: text(row['key']), value: text(row['value']) }));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
