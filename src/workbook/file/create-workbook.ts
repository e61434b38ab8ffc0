import type { WorkbookSpec } from '../sheet-spec';
import { addSheetParts } from './add-sheets';
import { checkSheetSpec, TakenNames } from '../check-spec';
import { TRANSITIONAL } from './dialect';
import { writeMemory } from './memory-part';
import { CONTENT_TYPES, Package } from './package';
import { refuse } from '../refuse';
import { XML_HEAD } from './relations';
import { StyleBook } from './style-book';
import { plainStyles } from './styles';
import { editWorkbookPart } from './workbook-edit';
import { escapeText } from '../xml-text';
import { writeZip } from './zip-write';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const MAIN = TRANSITIONAL.main;
const OFFICE = TRANSITIONAL.relationships;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A new xlsx file. The same spec gives the same bytes.
 * @throws Refusal for names, lists and areas that Excel would not open.
 */
export function createWorkbookFile(spec: WorkbookSpec): Uint8Array {
  const firstVisible = spec.sheets.findIndex((sheet) => sheet.hidden !== true);
  if (firstVisible < 0) throw refuse('workbook.noSheets');
  const pack = emptyPackage(spec.title, firstVisible);
  const taken = new TakenNames();
  for (const { name } of spec.definedNames ?? []) taken.addName(name);
  for (const sheet of spec.sheets) checkSheetSpec(sheet, taken);
  const { bytes, root } = pack.xml(STYLES);
  const styles = new StyleBook(bytes, root);
  const added = spec.sheets.map((sheet, index) =>
    addSheetParts(pack, WORKBOOK, sheet, {
      styles,
      dialect: TRANSITIONAL,
      selected: index === firstVisible,
    }),
  );
  pack.splice(STYLES, bytes, styles.splices());
  editWorkbookPart(pack, WORKBOOK, {
    places: added.map((one) => one.sheet),
    names: [...added.flatMap((one) => one.names), ...(spec.definedNames ?? [])],
    recalculate: true,
  });
  if (spec.memory !== undefined) writeMemory(pack, WORKBOOK, spec.memory);
  return writeZip(pack.entries());
}

function emptyPackage(title: string | undefined, activeTab: number): Package {
  const pack = new Package([]);
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const relationships = (...each: string[]): string =>
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
  pack.set(CONTENT_TYPES, XML_HEAD + contentTypes());
  pack.set(
    '_rels/.rels',
    relationships(
      relationship(1, `${OFFICE}/officeDocument`, WORKBOOK),
      relationship(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relationship(3, `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    ),
  );
  pack.set('docProps/core.xml', XML_HEAD + coreProperties(title));
  pack.set('docProps/app.xml', XML_HEAD + APPLICATION);
  pack.set(WORKBOOK, XML_HEAD + emptyWorkbook(activeTab));
  pack.set(
    'xl/_rels/workbook.xml.rels',
    relationships(relationship(1, `${OFFICE}/styles`, 'styles.xml')),
  );
  pack.set(STYLES, plainStyles(TRANSITIONAL));
  return pack;
}

function emptyWorkbook(activeTab: number): string {
  const window = 'xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"';
  const active = activeTab === 0 ? '' : ` activeTab="${activeTab}"`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    `<bookViews><workbookView ${window}${active}/></bookViews>` +
    '<sheets/><calcPr calcId="191029"/></workbook>'
  );
}

const APPLICATION =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Drill Scorecard</Application></Properties>';

function contentTypes(): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override(WORKBOOK, `${SPREADSHEET}.sheet.main+xml`) +
    override(STYLES, `${SPREADSHEET}.styles+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ) +
    '</Types>'
  );
}

function coreProperties(title: string | undefined): string {
  const text = title === undefined ? '' : `<dc:title>${escapeText(title)}</dc:title>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${text}</cp:coreProperties>`
  );
}
