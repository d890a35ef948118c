/** The lock that the engine which writes a workspace holds. */
export const writerLock = (workspace: string): string => `handoff-sandbox/writer/${workspace}`;
