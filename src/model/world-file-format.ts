/** What a world file says of itself. */
export const worldFileFormat = 'handoff-sandbox/world';
