import { phrase } from '../../locales';
import type { Shell } from './shell';
import type { Workspace } from './workspace';

/** Put in by the build: the workbooks of the folder of samples, in order. */
declare const DRILL_SAMPLES: readonly string[];

/** File names of the samples. */
export const samples = (): readonly string[] =>
  typeof DRILL_SAMPLES === 'undefined' ? [] : DRILL_SAMPLES;

/** The sample that an address asks for (`?sample=` and its name without `.xlsx`), else the first; null without any. */
export function sampleFor(search: string, known: readonly string[]): string | null {
  const wanted = new URLSearchParams(search).get('sample');
  return known.find((name) => name === `${wanted ?? ''}.xlsx`) ?? known[0] ?? null;
}

/** Opens a sample. `load` answers null where it is missing. */
export async function openSample(
  workspace: Workspace,
  shell: Pick<Shell, 'say'>,
  name: string | null,
  load: (name: string) => Promise<Uint8Array | null>,
): Promise<void> {
  const bytes = name === null ? null : await load(name);
  if (name === null || bytes === null) shell.say(phrase('embedded.pageNoSample'), 'error');
  else await workspace.open(bytes, name);
}
