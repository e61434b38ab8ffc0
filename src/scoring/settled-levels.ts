import type { Rule } from '../mechanisms';
import type { Scheme } from '../rubric';
import type { LoadedScheme } from './scheme';

/** The scheme as it stands for each of its levels; once where it knows no levels. */
export function settledLevels(scheme: LoadedScheme): readonly Scheme<Rule>[] {
  const levels = Object.keys(scheme.standard.levels);
  return levels.length === 0
    ? [scheme.standard]
    : levels.map((level) => scheme.settle({ level, readings: {} }));
}
