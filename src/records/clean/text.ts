import { type CellValue, isCellError } from '../../workbook';
import { dayOfSerial, dayText } from '../day';
import { bare } from './normalise';

/** The text of a cell as people see it; '' for an empty one. Error cells are the caller's business. */
export function cellText(value: CellValue, isDate: boolean, date1904: boolean): string {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const day = isDate ? dayOfSerial(value, date1904) : null;
  return day === null ? String(value) : dayText(day);
}

/** Parts of a list cell: 、 ; ； , ， or a line break stand between them. */
export function listParts(text: string): string[] {
  return text
    .split(/[、;；,，\r\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const CLAUSE = /^[A-Za-z0-9][A-Za-z0-9.+-]*/u;

/** The leading clause id of `2.1c 未及时反馈`, or null where the text does not begin with one. */
export function clauseId(text: string): string | null {
  const id = CLAUSE.exec(text.normalize('NFKC').trim())?.[0].replace(/[.-]+$/u, '');
  return id === undefined || id === '' ? null : id;
}

/** A vocabulary: the fixed values of a column, found whatever blanks or full-width letters they are typed with. */
export class Vocabulary {
  private readonly words = new Map<string, string>();

  constructor(options: readonly string[] = [], aliases: Readonly<Record<string, string>> = {}) {
    for (const [alias, word] of Object.entries(aliases)) this.words.set(bare(alias), word);
    for (const option of options) this.words.set(bare(option), option);
  }

  find(text: string): string | undefined {
    return this.words.size === 0 ? undefined : this.words.get(bare(text));
  }
}
