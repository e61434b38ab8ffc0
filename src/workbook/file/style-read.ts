import { decimalsOf, isDateFormat, isPercentFormat } from '../number-format';
import type { XmlElement } from './xml-tree';

/** What reading needs to know of each cell format (xf), by its index. */
export interface FormatFlags {
  readonly isDate: Uint8Array;
  readonly isPercent: Uint8Array;
  /** Decimals and one; 0 where they cannot be told. */
  readonly decimals: Uint8Array;
  readonly locked: Uint8Array;
}

export function readFormats(styles: XmlElement | undefined): FormatFlags {
  const codes = new Map<number, string>();
  for (const format of styles?.child('numFmts')?.all('numFmt') ?? []) {
    codes.set(Number(format.attribute('numFmtId')), format.attribute('formatCode') ?? '');
  }
  const formats = styles?.child('cellXfs')?.all('xf') ?? [];
  const isDate = new Uint8Array(formats.length);
  const isPercent = new Uint8Array(formats.length);
  const decimals = new Uint8Array(formats.length);
  const locked = new Uint8Array(formats.length);
  formats.forEach((format, index) => {
    const id = Number(format.attribute('numFmtId') ?? '0');
    isDate[index] = isDateFormat(id, codes.get(id)) ? 1 : 0;
    isPercent[index] = isPercentFormat(id, codes.get(id)) ? 1 : 0;
    const shown = decimalsOf(id, codes.get(id));
    decimals[index] = shown === null ? 0 : shown + 1;
    const unlocked = format.child('protection')?.attribute('locked');
    locked[index] = unlocked === '0' || unlocked === 'false' ? 0 : 1;
  });
  return { isDate, isPercent, decimals, locked };
}
