/** What somebody who mends it needs to know; to be copied. */
export function detailsOf(what: string, error: unknown): string {
  const trouble = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [what, location.href, navigator.userAgent, trouble].join('\n');
}
