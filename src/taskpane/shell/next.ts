import type { PaneState } from '../store/state';

/** The one thing that the user would do next, and what still stands before it. */
export type Next =
  | { readonly kind: 'read' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'plan'; readonly missing: 'scheme' | 'jobs' | null }
  | { readonly kind: 'decide'; readonly undecided: number }
  | { readonly kind: 'blocked'; readonly errors: number }
  | { readonly kind: 'fill'; readonly writes: number; readonly nothing: boolean }
  | { readonly kind: 'done' };

/** How many cells the fill would write: those kept by the user are not among them. */
export function writesOf(preview: NonNullable<PaneState['preview']>): number {
  return preview.cells.filter((cell) => cell.decision !== 'keep' && cell.old !== cell.now).length;
}

export function nextOf(state: PaneState): Next {
  const { preview } = state;
  if (state.workbook === null) return { kind: state.host === 'excel' ? 'read' : 'drop' };
  if (preview !== null) {
    const errors = preview.findings.filter((finding) => finding.severity === 'error').length;
    if (errors > 0) return { kind: 'blocked', errors };
    if (preview.undecided > 0) return { kind: 'decide', undecided: preview.undecided };
    const writes = writesOf(preview);
    // A sheet that is added is something to write, even before a cell of it has a figure.
    return { kind: 'fill', writes, nothing: writes === 0 && preview.addedSheets.length === 0 };
  }
  // Broken off: without scores there is nothing to preview.
  if (state.workbook.stale && state.scheme !== null && state.results.length === 0)
    return { kind: 'read' };
  if (state.outcome !== null) return { kind: 'done' };
  if (state.scheme === null) return { kind: 'plan', missing: 'scheme' };
  return { kind: 'plan', missing: state.picked.length === 0 ? 'jobs' : null };
}
