type Stored = Readonly<Record<string, unknown>>;

/** In version 3 there was nothing that could be called. */
export function endpointsFour({ order }: Stored): Stored {
  const before = typeof order === 'object' && order !== null ? order : {};
  return { endpoints: {}, calls: {}, order: { ...before, endpoints: [] } };
}
