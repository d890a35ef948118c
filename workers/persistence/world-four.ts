type Stored = Readonly<Record<string, unknown>>;

/** Version 4. */
export function worldFour(world: Stored): Stored {
  return world;
}

/** A fact of version 3 as one of version 4. */
export function factFour(fact: Stored): Stored {
  return fact;
}
