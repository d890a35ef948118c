/** Where F6 leads from one of these, with Shift back; round at the ends. [UI364] */
export function placeAfter<Place>(places: readonly Place[], from: Place, isBack: boolean): Place | undefined {
  const at = places.indexOf(from) + (isBack ? -1 : 1);
  return places.at(at % places.length);
}
