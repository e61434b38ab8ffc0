/** Calendar days as integers (days since 1970-01-01): no clock, no time zone. */
const DAY = 86_400_000;

/** `2025-03-05` → day. The text has been checked by the schema. */
export function dayOf(text: string): number {
  return Math.floor(Date.parse(`${text}T00:00:00Z`) / DAY);
}

/** day → `2025-03-05`. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The month a day lies in, as year × 12 + month − 1. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The last day of a month. */
export function monthEnd(month: number): number {
  return Math.floor(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / DAY);
}

/** month → `2025-03`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}
