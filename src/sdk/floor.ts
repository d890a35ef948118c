/** A contact centre at work: apart, for most visits have none. */
export { createFloor, type Floor, type FloorState } from './floor/floor';
export { createFloorTime } from './floor/floor-time';
export { isRate, mostVisitors, type FloorRate } from './floor/rates';
export { playedOf } from './floor/played-of';
