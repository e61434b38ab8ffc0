import type { XmlElement } from './xml-tree';

/** The namespaces of a workbook: Excel's usual ones, or those of a file saved as "Strict". */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export function dialectOf(workbook: XmlElement): Dialect {
  const namespaces = [...workbook.attributes].filter(([name]) => name.startsWith('xmlns'));
  return namespaces.some(([, attribute]) => attribute.value === STRICT.main)
    ? STRICT
    : TRANSITIONAL;
}
