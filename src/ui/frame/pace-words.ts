/** How fast the sandbox's time runs, in words. */
export function paceWords(rate: number): string {
  return rate === 1 ? 'Normal speed' : `${rate.toLocaleString('en')} times faster`;
}
