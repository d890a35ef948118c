/** The lesson whose film stands at the shortest address: the first one. */
export const firstFilm = 'connect-to-liveengage';

/** What the workspace of a lesson’s film is called, and looked for by. [WT9] [WT16] */
export const filmName = (lesson: string) => (lesson === firstFilm ? 'film' : `film-${lesson}`);
