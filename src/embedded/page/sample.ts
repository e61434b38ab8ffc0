import { phrase } from '../../locales';
import type { Shell } from './shell';
import type { Workspace } from './workspace';

export const SAMPLE = 'banan-2025.xlsx';

/** Opens the workbook that the page begins with. `load` answers null where it is missing. */
export async function openSample(
  workspace: Workspace,
  shell: Pick<Shell, 'say'>,
  load: () => Promise<Uint8Array | null>,
): Promise<void> {
  const bytes = await load();
  if (bytes === null) shell.say(phrase('embedded.pageNoSample'), 'error');
  else await workspace.open(bytes, SAMPLE);
}
