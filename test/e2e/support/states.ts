import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beyondTheEdge, objections } from './axe';
import { SHOTS } from './browser';
import type { Pane } from './pane';

/** Collects what is wrong with the states that a test comes through; the way itself goes on. */
export class States {
  readonly wrong: string[] = [];

  /** Looks at the pane as it stands now: accessibility, the right edge, and a picture for people. */
  async look(state: string, pane: Pane, page: Page): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${state}.png`) });
    for (const one of await objections(pane.frame)) this.wrong.push(`${state} ${one}`);
    for (const one of await beyondTheEdge(pane.frame))
      this.wrong.push(`${state} beyond the edge: ${one}`);
  }
}
