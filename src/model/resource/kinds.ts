import { lambda } from './lambda';

/** One line a kind. */
export const resourceKinds = { lambda } as const;
