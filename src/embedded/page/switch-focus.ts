/**
 * F6 goes from the workbook to the task pane and back, as in Excel: the grid keeps Tab for itself, so without it
 * the keyboard would never leave the cells.
 */
export function switchFocusWithF6(frame: HTMLIFrameElement): void {
  let left: HTMLElement | null = null;
  const onF6 =
    (go: () => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      go();
    };
  const toPane = onF6(() => {
    left = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    frame.focus();
  });
  const toWorkbook = onF6(() => {
    window.focus();
    frame.blur();
    left?.focus();
  });
  document.addEventListener('keydown', toPane, { capture: true });
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('keydown', toWorkbook, { capture: true });
  });
}
