/** While a word is being composed its keys belong to it. Safari tells the one that ends it by the old code alone. */
export function belongsToComposition({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/** A handler of keys that leaves those of a composition alone: every one on a page is made by this. */
export function onKeys<E extends KeyboardEvent>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (!belongsToComposition(event)) handle(event);
  };
}
