/** More between two looks, and it was the computer that stood still, or had others to serve. */
const mostMs = 3;

/** A clock in ms for who is not to be blamed for such times: from one look to the next it goes on by so much at most. */
export function createPatientClock(steady: () => number): () => number {
  let last = steady();
  let told = 0;
  return () => {
    const now = steady();
    told += Math.min(now - last, mostMs);
    last = now;
    return told;
  };
}
