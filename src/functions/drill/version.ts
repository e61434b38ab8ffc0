import packageJson from '../../../package.json';

/** Set by the build of the add-in; runs from source have none. */
declare const DRILL_BUILD: string | undefined;

/**
 * 加载项的版本号和构建号，反映问题时请一并告知。
 * @en Version and build of the add-in, to be told with every question.
 * @label 版本
 * @enLabel Version
 * @group totals
 * @customfunction VERSION
 */
export function version(): string {
  return `${packageJson.version}+${typeof DRILL_BUILD === 'string' ? DRILL_BUILD : 'dev'}`;
}
