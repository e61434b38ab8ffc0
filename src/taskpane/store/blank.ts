import type { PaneState } from './state';

/** Nothing of an earlier workbook. */
export const BLANK = {
  scheme: null,
  schemeFrom: null,
  schemeSheet: false,
  sheets: [],
  level: null,
  data: null,
  jobs: [],
  picked: [],
  readings: {},
  pins: {},
  results: [],
  progress: null,
  preview: null,
  outcome: null,
  undo: null,
  imported: null,
  unsaved: false,
  importing: null,
} satisfies Partial<PaneState>;
