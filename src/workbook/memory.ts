/**
 * Where the product keeps what it remembers in a workbook: one custom XML part with this root, the
 * same for Office.js and for files.
 */
export const MEMORY_NAMESPACE = 'urn:drill-scorecard:memory:1';
