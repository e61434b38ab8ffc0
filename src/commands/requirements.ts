/** The oldest API set with everything that reading and filling use: Microsoft 365, Excel 2021, Excel on the web. */
export const EXCEL_API = '1.13';

/** Below these the manifest shows no tab (docs/hosting.md). */
export const REQUIREMENTS = [
  ['SharedRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.1'],
  ['ExcelApi', EXCEL_API],
] as const;
