import { isEngineOff } from './engine-address';
import { listWorkspaces } from './list-workspaces';
import { readWorkspace, type NamedWorkspace } from './workspace-name';

/** The workspace that an address with a name, or with a start, names. Fetched only where there is one. */
export async function namedWorkspace(address: string): Promise<NamedWorkspace> {
  const known = await listWorkspaces();
  if (!new URL(address).searchParams.has('start') || isEngineOff(address))
    return readWorkspace(address, known ?? []);
  const { namedByStart } = await import('./starts/open-start');
  return namedByStart(address, known);
}
