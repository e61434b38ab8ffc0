/**
 * Whether a number format shows a date or time. Formats 27–36 and 50–58 are dates in the East
 * Asian editions of Excel (ECMA-376, 18.8.30).
 */
export function isDateFormat(id: number, code?: string): boolean {
  if (code !== undefined) return isDateCode(code);
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}

/** Whether a number format shows a percentage: 0.98 is seen as 98%. */
export function isPercentFormat(id: number, code?: string): boolean {
  return code === undefined ? id === 9 || id === 10 : withoutLiterals(code).includes('%');
}

/** Decimals of the formats that have no code in files (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, number>> = {
  1: 0,
  2: 2,
  3: 0,
  4: 2,
  5: 0,
  6: 0,
  7: 2,
  8: 2,
  9: 0,
  10: 2,
  37: 0,
  38: 0,
  39: 2,
  40: 2,
  41: 0,
  42: 0,
  43: 2,
  44: 2,
};

/** More decimals than that are as good as all. */
export const MOST_DECIMALS = 6;

/**
 * How many decimals a number format shows; null where it shows as many as there are, or none that can be counted: General,
 * text, dates, powers of ten, fractions, thousands left out, other decimals for other figures.
 */
export function decimalsOf(id: number, code?: string): number | null {
  if (code === undefined) return BUILT_IN[id] ?? null;
  if (isDateCode(code)) return null;
  const sections = withoutLiterals(code)
    .replace(/\[[^\]]*\]/g, '')
    .split(';')
    .slice(0, 2)
    .filter((section) => /[0#?]/.test(section))
    .map(decimalsIn);
  const [first = null] = sections;
  return sections.every((one) => one === first) ? first : null;
}

function decimalsIn(section: string): number | null {
  if (/general|g\/通用格式|\/|e[+-]|@/i.test(section)) return null;
  // A comma behind the last digit: shown in thousands.
  if (/[0#?],+(?![0#?,])/.test(section)) return null;
  const [, behind = ''] = section.split('.');
  const digits = behind.match(/[0#?]/g)?.length ?? 0;
  return digits > MOST_DECIMALS ? null : digits;
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?/g, '').replace(/[\\_*]./g, '');
}

function isDateCode(code: string): boolean {
  const bare = withoutLiterals(code)
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|g\/通用格式/gi, '')
    .replace(/e[+-]/gi, '');
  // e and g are the year and era of East Asian calendars, aaa is the weekday.
  return /[ymdhseg]|a{3,}|b{2,}/i.test(bare);
}
