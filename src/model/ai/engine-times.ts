/**
 * How long an engine in this browser may take to answer, in virtual ms: the documents name 30 seconds for functions, and nothing for the
 * others. What leaves the browser has a time of its own (`outsideLimits`).
 */
export const engineAnswersWithinMs = 30_000;
