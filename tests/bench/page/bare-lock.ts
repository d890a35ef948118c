/** Which lock the bare workers hold, one after the other. */
export const bareLock = 'bench-restart';
