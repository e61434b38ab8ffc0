import { type Definition, HostObject } from '../object';
import type { HostState, Makers } from '../state';
import { APPLICATION, RUNTIME } from './application';
import { AUTO_FILTER } from './auto-filter';
import { FREEZE_PANES } from './freeze-panes';
import { NAMES } from './names';
import { PAGE_LAYOUT } from './page-layout';
import { PROPERTIES } from './properties';
import { PROTECTION } from './protection';
import { RANGE } from './range';
import { RANGE_AREAS } from './range-areas';
import { FORMAT } from './range-format';
import { BORDERS, CELL_PROTECTION, FILL, FONT } from './range-looks';
import { serviceObject } from './services';
import { SETTINGS } from './settings';
import { TABLE } from './table';
import { TABLES } from './tables';
import { VALIDATION } from './validation';
import { WORKBOOK } from './workbook';
import { SHEET } from './worksheet';
import { SHEETS } from './worksheets';
import { XML_PARTS } from './xml-parts';

/** Every class of the object model that others hand out. */
export function makers(state: () => HostState): Makers {
  const of =
    <T>(definition: Definition<T>) =>
    (target: T) =>
      HostObject.of(definition, target, state());
  const single = (definition: Definition<null>) => () => HostObject.of(definition, null, state());
  return {
    workbook: single(WORKBOOK),
    service: (name) => serviceObject(name, state()),
    sheets: single(SHEETS),
    names: single(NAMES),
    properties: single(PROPERTIES),
    settings: single(SETTINGS),
    application: single(APPLICATION),
    runtime: single(RUNTIME),
    xmlParts: () => HostObject.of(XML_PARTS, { namespace: null }, state()),
    sheet: of(SHEET),
    range: (target) => HostObject.of(target.many ? RANGE_AREAS : RANGE, target, state()),
    format: of(FORMAT),
    font: of(FONT),
    fill: of(FILL),
    borders: of(BORDERS),
    cellProtection: of(CELL_PROTECTION),
    validation: of(VALIDATION),
    tables: of(TABLES),
    table: of(TABLE),
    protection: of(PROTECTION),
    freezePanes: of(FREEZE_PANES),
    pageLayout: of(PAGE_LAYOUT),
    autoFilter: of(AUTO_FILTER),
  };
}
