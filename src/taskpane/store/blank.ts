import type { PaneState } from './state';

const NO_CHECKS: PaneState['checks'] = {
  view: null,
  of: { workbook: null, results: [], texts: [] },
  preview: null,
  done: null,
  texts: [],
};

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
  checks: NO_CHECKS,
} satisfies Partial<PaneState>;
