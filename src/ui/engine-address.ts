/** In the query of the address: no engine is started, what is stored can be saved, deleted or left. */
const recover = 'recover';

export function isEngineOff(address: string): boolean {
  return new URL(address).searchParams.has(recover);
}

/** The same address without an engine: a thread that hangs ends with the last page that holds it. */
export function withoutEngine(address: string): string {
  const url = new URL(address);
  url.searchParams.set(recover, 'yes');
  return url.href;
}

export function withEngine(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(recover);
  return url.href;
}
