import {
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { HostTheme } from '../hosts/host';
import type { ThemeChoice } from '../store/state';

// Fluent names Latin fonts only: Chinese would fall to whatever the browser takes, serif in some.
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

/** The theme to show: the user's choice, or what Excel (or the browser) shows now. */
export function themeOf(choice: ThemeChoice, host: HostTheme): Theme {
  return THEMES[choice === 'auto' ? host : choice];
}
