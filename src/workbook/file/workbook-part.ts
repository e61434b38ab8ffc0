import { contentType } from './relations';
import type { Package } from './package';
import { refuse } from '../refuse';

/** One sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  /** A worksheet with cells; chart sheets and dialogs have none. */
  readonly worksheet: boolean;
}

/** What stands in `xl/workbook.xml` and around it. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  readonly definedNames: readonly DefinedName[];
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Position of the one sheet where it holds. */
  readonly sheet: number | undefined;
}

/** @throws Refusal when this is no xlsx workbook, saying what it is instead where that is known. */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const part = findWorkbookPart(pack);
  const { root } = pack.xml(part);
  const relationships = new Map(pack.relationships(part).map((one) => [one.id, one]));
  const sheets = (root.child('sheets')?.all('sheet') ?? []).map((sheet): SheetEntry => {
    const target = relationships.get(sheet.attribute('id') ?? '');
    if (target === undefined || !pack.has(target.target)) {
      throw refuse('workbook.missingPart', { part: target?.target ?? part });
    }
    return {
      name: sheet.attribute('name') ?? '',
      part: target.target,
      hidden: (sheet.attribute('state') ?? 'visible') !== 'visible',
      worksheet: target.type === 'worksheet',
    };
  });
  if (sheets.length === 0) throw refuse('workbook.missingPart', { part });
  return {
    part,
    sheets,
    date1904: isTrue(root.child('workbookPr')?.attribute('date1904')),
    structureLocked: isTrue(root.child('workbookProtection')?.attribute('lockStructure')),
    definedNames: (root.child('definedNames')?.all('definedName') ?? []).map((name) => {
      const sheet = name.attribute('localSheetId');
      return {
        name: name.attribute('name') ?? '',
        refersTo: name.text,
        sheet: sheet === undefined ? undefined : Number(sheet),
      };
    }),
  };
}

function findWorkbookPart(pack: Package): string {
  const part = pack.related('', 'officeDocument');
  if (part === undefined || !pack.has(part)) {
    if (pack.has('content.xml')) throw refuse('workbook.openDocument');
    throw refuse('workbook.notWorkbook');
  }
  if (/\.bin$/i.test(part)) throw refuse('workbook.xlsb');
  const type = contentType(pack, part) ?? '';
  if (type !== '' && !/sheet|excel|application\/xml|text\/xml/i.test(type)) {
    throw refuse('workbook.notWorkbook');
  }
  return part;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
