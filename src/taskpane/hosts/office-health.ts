import { type Phrase, phrase } from '../../locales/shell';
import { buildName } from './build';
import type { HealthLine } from './host';

const SETS = [
  ['ExcelApi', 20],
  ['CustomFunctionsRuntime', 5],
  ['SharedRuntime', 2],
] as const;

/** The highest version of a set that Excel says it has; null: none. */
function highest(set: string, upTo: number): string | null {
  for (let minor = upTo; minor >= 1; minor -= 1) {
    const version = `1.${String(minor)}`;
    if (Office.context.requirements.isSetSupported(set, version)) return version;
  }
  return null;
}

/** What Excel tells of itself. `problem`: why the pane cannot work here, where it cannot. */
export function officeHealth(problem: Phrase | null): readonly HealthLine[] {
  const build: HealthLine = {
    label: phrase('pane.healthBuild'),
    value: buildName(),
    state: 'plain',
  };
  const browser: HealthLine = {
    label: phrase('pane.healthBrowser'),
    value: navigator.userAgent,
    state: 'plain',
  };
  if (problem !== null)
    return [{ label: phrase('pane.healthHost'), value: problem, state: 'bad' }, browser, build];
  const { host, platform, version } = Office.context.diagnostics;
  const sets = SETS.map(([set, upTo]): HealthLine => {
    const has = highest(set, upTo);
    return {
      label: phrase('pane.healthSet', { set }),
      value: has ?? phrase('pane.healthSetMissing'),
      state: has === null ? 'bad' : 'good',
    };
  });
  return [
    {
      label: phrase('pane.healthHost'),
      value: `${String(host)} ${version} (${String(platform)})`,
      state: 'good',
    },
    ...sets,
    browser,
    build,
  ];
}
