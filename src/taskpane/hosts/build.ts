import packageJson from '../../../package.json';

/** Set by the build; runs from source have none. */
declare const DRILL_BUILD: string | undefined;

/** Version and build, as DRILL.VERSION() tells them too. */
export function buildName(): string {
  return `${packageJson.version}+${typeof DRILL_BUILD === 'string' ? DRILL_BUILD : 'dev'}`;
}
