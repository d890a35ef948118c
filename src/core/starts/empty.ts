import { written } from './write';

export const empty = written([], { route: '/' });
