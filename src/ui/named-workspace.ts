import { isEngineOff } from './engine-address';
import { listWorkspaces } from './list-workspaces';
import { readWorkspace, type NamedWorkspace } from './workspace-name';

/** The workspace that an address with a name, with a start or with a whole world in it names. Fetched only where there is one. */
export async function namedWorkspace(address: string): Promise<NamedWorkspace> {
  if (new URL(address).searchParams.has('shared') && !isEngineOff(address))
    return (await import('./starts/open-shared')).namedByLink(address);
  const known = await listWorkspaces();
  if (!new URL(address).searchParams.has('start') || isEngineOff(address))
    return readWorkspace(address, known ?? []);
  const { namedByStart } = await import('./starts/open-start');
  return namedByStart(address, known);
}
