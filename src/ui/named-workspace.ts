import { listWorkspaces } from './list-workspaces';
import { readWorkspace, type NamedWorkspace } from './workspace-name';

/** The workspace that an address with a name names. Fetched only where there is one. */
export async function namedWorkspace(address: string): Promise<NamedWorkspace> {
  return readWorkspace(address, (await listWorkspaces()) ?? []);
}
