import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe objects to in a frame: `rule: element`, empty when all is well. Left out: elements by which Fluent
 * guides the focus; they take it for a moment only to hand it on, and axe cannot know that.
 */
export async function objections(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const results = await frame.evaluate<axe.AxeResults>(
    'axe.run({ exclude: [["[data-tabster-dummy]"]] })',
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** What stands beyond the right edge, so that people would have to scroll sideways. */
export function beyondTheEdge(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((box) => {
        const { overflowX, position, clipPath } = getComputedStyle(box);
        if (position === 'fixed' || clipPath !== 'none') return false;
        // It wanders to and fro inside its own frame, which cuts it off.
        if (box.matches('.fui-ProgressBar__bar')) return false;
        const scrolls =
          (overflowX === 'auto' || overflowX === 'scroll' || box === document.documentElement) &&
          box.scrollWidth > box.clientWidth + 1;
        const { right, width } = box.getBoundingClientRect();
        return scrolls || (width > 1 && right > clientWidth + 1);
      })
      .map((box) => box.outerHTML.slice(0, 160));
  });
}
