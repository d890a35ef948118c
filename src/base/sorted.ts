/** How many of a sorted list stand before something: its place, or where it belongs. `isBefore` holds in front and nowhere after. */
export function placeIn<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  // What is looked for comes first, or after all others, more often than not.
  if (high === 0 || !isBefore(sorted[0] as T)) return 0;
  if (isBefore(sorted[high - 1] as T)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes out what stands there. In front, where it is wanted most often, the runtime does not move all the rest. */
export function takeOut<T>(list: T[], place: number): void {
  if (place === 0) list.shift();
  else list.splice(place, 1);
}
