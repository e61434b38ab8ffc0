import { unzipSync, zipSync } from 'fflate';

/** The unpacked parts of a file, read without the code under test. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('latin1'),
    ]),
  );
}

/** The file with one part replaced, or left out. */
export function withPart(bytes: Uint8Array, part: string, content: string | null): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, old] of partsOf(bytes)) {
    if (name !== part) parts[name] = new Uint8Array(Buffer.from(old, 'latin1'));
    else if (content !== null) parts[name] = new Uint8Array(Buffer.from(content));
  }
  return zipSync(parts);
}

export function textOf(bytes: Uint8Array, part: string): string {
  return Buffer.from(partsOf(bytes).get(part) ?? '', 'latin1').toString('utf8');
}

/** Names of parts that are not the same in both files, or only in one of them. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort();
}

export interface SplitSheet {
  /** The source text of each cell. */
  readonly cells: ReadonlyMap<string, string>;
  /** Everything else, with `{A1}` where a cell stood. */
  readonly rest: string;
}

/** Cuts a worksheet's XML at its cells, by a regular expression instead of the scanner under test. */
export function splitSheet(xml: string): SplitSheet {
  const cells = new Map<string, string>();
  const rest = xml.replace(
    /<((?:\w+:)?)c\s(?:"[^"]*"|[^>"])*?(?:\/>|>.*?<\/\1c>)/gs,
    (whole: string) => {
      const address = /\sr="([A-Z]+\d+)"/.exec(whole)?.[1] ?? '?';
      cells.set(address, whole);
      return `{${address}}`;
    },
  );
  return { cells, rest };
}

/** A cell's text as it is when its cached value is gone. */
export function withoutValue(cell: string): string {
  return cell
    .replace(/<((?:\w+:)?)v>.*?<\/\1v>/s, '')
    .replace(/(<(?:\w+:)?c\b[^>]*?) t="\w+"/, '$1');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface HandMadeSheet {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly data: string;
  readonly before?: string;
  readonly behind?: string;
  readonly attributes?: string;
  readonly relationships?: readonly (readonly [type: string, target: string])[];
}

export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  /** Between `<sheets>` and the end of the workbook part. */
  readonly names?: string;
  readonly beforeSheets?: string;
  readonly behindNames?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly workbookRelationships?: readonly (readonly [type: string, target: string])[];
}

/** A workbook written by hand, for what the libraries at hand cannot write. */
export function handMade(spec: HandMade): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, text: string | Uint8Array): void => {
    parts[name] = typeof text === 'string' ? Buffer.from(text) : text;
  };
  const relationships = (each: readonly (readonly [string, string])[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    each
      .map(
        ([type, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join('') +
    '</Relationships>';
  put(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  put('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  const own = spec.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  const extra: (readonly [string, string])[] = [...(spec.workbookRelationships ?? [])];
  if (spec.sharedStrings !== undefined) extra.push(['sharedStrings', 'sharedStrings.xml']);
  if (spec.styles !== undefined) extra.push(['styles', 'styles.xml']);
  put('xl/_rels/workbook.xml.rels', relationships([...own, ...extra]));
  const sheets = spec.sheets.map(
    (sheet, i) =>
      `<sheet name="${sheet.name}" sheetId="${i + 1}" ${sheet.attributes ?? ''} r:id="rId${i + 1}"/>`,
  );
  put(
    'xl/workbook.xml',
    `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}">${spec.beforeSheets ?? ''}<sheets>${sheets.join('')}</sheets>` +
      `${spec.names ?? ''}${spec.behindNames ?? ''}</workbook>`,
  );
  spec.sheets.forEach((sheet, i) => {
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}">${sheet.before ?? ''}<sheetData>${sheet.data}</sheetData>${sheet.behind ?? ''}</worksheet>`,
    );
    if (sheet.relationships !== undefined) {
      put(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(sheet.relationships));
    }
  });
  if (spec.sharedStrings !== undefined)
    put('xl/sharedStrings.xml', `${HEAD}<sst ${MAIN}>${spec.sharedStrings}</sst>`);
  if (spec.styles !== undefined)
    put('xl/styles.xml', `${HEAD}<styleSheet ${MAIN}>${spec.styles}</styleSheet>`);
  for (const [name, content] of Object.entries(spec.parts ?? {})) put(name, content);
  return zipSync(parts);
}
