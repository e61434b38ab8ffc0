/** Colours of Office as add-ins see them, `#rrggbb`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#ffffff',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#f0f0f0',
  controlForegroundColor: '#242424',
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#ffffff',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#ffffff',
};

/** As the Win32 host hands them over: JSON of numbers. */
export function themeInfo(theme: OfficeTheme): string {
  const numbers = Object.entries(theme).map(([name, value]: [string, string]) => [
    name,
    Number.parseInt(value.slice(1), 16),
  ]);
  return JSON.stringify(Object.fromEntries(numbers));
}
