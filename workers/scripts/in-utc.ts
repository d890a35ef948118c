/** Runs something to which the time of this place is that of Greenwich: QuickJS asks the platform’s dates how far they are off. */
export function inUtc<T>(run: () => T): T {
  const { getTimezoneOffset } = Date.prototype;
  Date.prototype.getTimezoneOffset = () => 0;
  try {
    return run();
  } finally {
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  }
}
