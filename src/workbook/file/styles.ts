import type { Package } from './package';
import { addContentType, addRelationship, XML_HEAD } from './relations';
import { type Dialect, dialectOf } from './dialect';
import { StyleBook } from './style-book';
import type { WorkbookPart } from './workbook-part';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The style sheet of a workbook, opened when the first format is asked for. */
export interface Styles {
  book(): StyleBook;
  /** Writes the formats that were added; without any, the part stays as it is. */
  save(): void;
}

export function openStyles(pack: Package, workbook: WorkbookPart): Styles {
  let opened: { part: string; bytes: Uint8Array; book: StyleBook } | undefined;
  return {
    book(): StyleBook {
      if (opened === undefined) {
        const part = pack.related(workbook.part, 'styles') ?? createPart(pack, workbook);
        const { bytes, root } = pack.xml(part);
        opened = { part, bytes, book: new StyleBook(bytes, root) };
      }
      return opened.book;
    },
    save(): void {
      if (opened !== undefined) pack.splice(opened.part, opened.bytes, opened.book.splices());
    },
  };
}

/** A workbook may come without styles. */
function createPart(pack: Package, workbook: WorkbookPart): string {
  const part = pack.freeName('xl/styles#.xml');
  const dialect = dialectOf(pack.xml(workbook.part).root);
  pack.set(part, plainStyles(dialect));
  addContentType(pack, part, TYPE);
  addRelationship(pack, workbook.part, 'styles', part, dialect);
  return part;
}

/** A style sheet with nothing but the style every cell has; formats are based on it (`xfId`). */
export function plainStyles({ main }: Dialect): string {
  return `${XML_HEAD}<styleSheet xmlns="${main}">${PLAIN}</styleSheet>`;
}

const PLAIN =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
