import { bare } from './normalise';

const YEAR = /^((?:19|20)\d\d)年?度?$/u;
const SPAN = /^((?:19|20)\d\d)年?度?(?:[-–—~～至到]+)((?:19|20)\d\d)年?度?$/u;

/** 2016, 2016年 and 2016—2018年 as years; null for what is no year, which says nothing of any. */
export function yearsOf(part: string): readonly string[] | null {
  const text = bare(part);
  const single = YEAR.exec(text)?.[1];
  if (single !== undefined) return [single];
  const [, first, last] = SPAN.exec(text) ?? [];
  if (first === undefined || last === undefined || first > last) return null;
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, index) => String(from + index));
}
