export type * from './state';
export { createPaneStore, type PaneStore, type StoreOptions } from './store';
