/** The API sets that this host claims, with their highest version: what a current desktop Excel has. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.3',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  ExcelApiUndo: '1.8',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  Settings: '1.1',
};

/** Whether a version is there; a set without a version asks for any. */
export function isSetSupported(name: string, version?: string | number): boolean {
  const known = Object.entries(REQUIREMENT_SETS).find(
    ([set]) => set.toLowerCase() === name.toLowerCase(),
  );
  if (known === undefined) return false;
  const [major = 0, minor = 0] = parts(known[1]);
  const [wantedMajor = 0, wantedMinor = 0] = parts(String(version ?? '0'));
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function parts(version: string): number[] {
  return version.split('.').map(Number);
}
