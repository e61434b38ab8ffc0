import { DARK_THEME, LIGHT_THEME, type OfficeTheme } from '../host/theme';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

const HIGH_CONTRAST: OfficeTheme = {
  bodyBackgroundColor: '#000000',
  bodyForegroundColor: '#ffffff',
  controlBackgroundColor: '#000000',
  controlForegroundColor: '#ffff00',
};

/** The colours that the add-in is told. */
export function officeTheme(name: ThemeName): OfficeTheme {
  switch (name) {
    case 'light':
      return LIGHT_THEME;
    case 'dark':
      return DARK_THEME;
    case 'contrast':
      return HIGH_CONTRAST;
    default: {
      const never: never = name;
      return never;
    }
  }
}
