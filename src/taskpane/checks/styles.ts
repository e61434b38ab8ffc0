import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of this page have beyond those of the home page. */
export const useCheckStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    // Takes the focus after a step, but is no control.
    outlineStyle: 'none',
  },
  counts: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: '1 / -1' },
  // Fluent's own minimum would push a 320 px pane sideways.
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
  problem: { display: 'flex', columnGap: '6px', minWidth: 0 },
  body: {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '4px',
    overflowWrap: 'anywhere',
  },
  text: { fontWeight: tokens.fontWeightSemibold },
  values: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground2 },
});
