/** A workspace’s name has no more characters. [DP4] */
export const longestWorkspaceName = 40;
