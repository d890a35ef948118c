/** Ends a `switch` over a union: does not compile while a member is unhandled. Throws if data broke its type. */
export function unreachable(it: never): never {
  throw new Error(`Unhandled: ${JSON.stringify(it)}`);
}
