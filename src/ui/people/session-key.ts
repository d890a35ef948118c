/** Where a tab keeps what it knows of one user's sign-in. */
export function sessionKey(workspace: string, userId: string): string {
  return `handoff-sandbox/desk/${workspace}/${userId}`;
}
