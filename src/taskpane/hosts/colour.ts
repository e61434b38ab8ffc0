import type { HostTheme } from './host';

type Rgb = readonly [number, number, number];

/** `#1f1f1f`, `#fff` or `rgb(31, 31, 31)`; null for anything else, and for a transparent colour. */
export function parseColour(text: string): Rgb | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    // Some hosts put the opacity first: the last six digits are the colour in both orders they use.
    const rgb = digits.length === 8 ? digits.slice(2) : digits;
    const part = (at: number) => parseInt(rgb.slice(at, at + 2), 16);
    return [part(0), part(2), part(4)];
  }
  const found = /^rgba?\(([^)]+)\)$/i.exec(text.trim())?.[1];
  if (found === undefined) return null;
  const [red, green, blue, alpha] = found.split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  if ([red, green, blue].some(Number.isNaN) || alpha === 0) return null;
  return [red, green, blue];
}

/** Relative luminance, 0 (black) … 1 (white), after WCAG. */
export function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Light or dark by the background; black under a pure signal colour is the system's high contrast. */
export function themeOfColours(background: string, foreground?: string): HostTheme | null {
  const back = parseColour(background);
  if (back === null) return null;
  const fore = foreground === undefined ? null : parseColour(foreground);
  const pure = fore?.every((part) => part === 0 || part === 255) ?? false;
  if (back.every((part) => part === 0) && pure) return 'contrast';
  return luminance(back) < 0.4 ? 'dark' : 'light';
}
