/** How long an engine may take to answer, in virtual ms: the documents name 30 seconds for functions, and nothing for the others. */
export const engineAnswersWithinMs = 30_000;
