/** How an address can be called. Not beside the other choices: a first visit has nothing to call. */
export const callMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
