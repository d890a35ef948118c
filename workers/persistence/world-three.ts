type Stored = Readonly<Record<string, unknown>>;

/** Version 3. */
export function worldThree(world: Stored): Stored {
  return world;
}

/** A fact of version 2 as one of version 3. */
export function factThree(fact: Stored): Stored {
  return fact;
}
