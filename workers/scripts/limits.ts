/** How long a job may take before the interrupts of QuickJS stop it. */
export const jobLimitMs = 50;
/** How much longer the thread may take before it is ended, for what no interrupt stops. */
export const threadGraceMs = 25;
/** How long the second thread of a job may take with it, where the computer was busy when the first was ended. */
export const busyThreadMs = 1_000;
/** How long a thread may take until it begins with a job: a new one fetches what it needs first. */
export const beginMs = 10_000;
