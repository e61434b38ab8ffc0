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
