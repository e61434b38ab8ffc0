export { type Grid, type GridOptions, mountGrid } from './mount-grid';
export type { Refused } from './guard';
