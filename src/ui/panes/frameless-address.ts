/** The whole address of a path without the frame, in the workspace that is open; in a pane, or in a window of its own. [UI140] */
export function framelessAddress(here: string, path: string, pane?: string): string {
  const address = new URL(here);
  address.searchParams.delete('start');
  address.searchParams.set('frame', 'none');
  if (pane) address.searchParams.set('pane', pane);
  address.hash = path;
  return address.href;
}
