/** An address as browsers write it, of what somebody typed: a name alone is of https. */
export function addressTyped(typed: string): string {
  const address = typed.trim();
  const whole = address.includes('://') || address === '' ? address : `https://${address}`;
  try {
    const { origin, username, password } = new URL(whole);
    // What stands in front of a host is for the engine to refuse.
    return username || password || origin === 'null' ? whole : origin;
  } catch {
    return whole;
  }
}
