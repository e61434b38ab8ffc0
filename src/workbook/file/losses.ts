import { finding, phrase, type Finding } from '../../locales';
import { parseArea, toA1 } from '../address';
import type { ApplyReport } from '../port';
import { changesContent, type SheetEdits } from './check-edits';
import type { Package } from './package';
import type { FileSheet, FileSnapshot } from './read-workbook';
import { referencesOf } from './references';
import type { Staleness } from './stale-cells';
import { decodeUtf8, unescapeXml } from '../xml-text';
import type { XmlElement } from './xml-tree';

/** What became of the workbook besides the planned cells, and what people should know. */
export function reportOn(
  pack: Package,
  snapshot: FileSnapshot,
  bySheet: readonly SheetEdits[],
  { staleness, touched }: { readonly staleness: Staleness; readonly touched: boolean },
): ApplyReport {
  const changed = bySheet.flatMap(({ sheet, edits }) =>
    edits.filter((edit) => changesContent(sheet, edit)),
  );
  return {
    changed: changed.length,
    losses: touched ? signatures(pack) : [],
    notes: [
      ...hiddenRows(bySheet),
      ...snapshot.sheets.flatMap((sheet) => charts(pack, sheet, staleness)),
      ...pivots(pack, staleness),
    ],
  };
}

function signatures(pack: Package): Finding[] {
  const signed = pack.entries().some((entry) => /^_xmlsignatures\//i.test(entry.name));
  return signed ? [finding('warning', phrase('workbook.signatureLost'))] : [];
}

function hiddenRows(bySheet: readonly SheetEdits[]): Finding[] {
  return bySheet.flatMap(({ sheet, edits }) =>
    edits
      .filter((edit) => sheet.reader.facts.hiddenRows.has(edit.row))
      .map((edit) =>
        finding('hint', phrase('workbook.hiddenRow'), { sheet: sheet.name, address: toA1(edit) }),
      ),
  );
}

/** One finding a sheet that shows a chart over changed cells. */
function charts(pack: Package, sheet: FileSheet, staleness: Staleness): Finding[] {
  const stale = targets(pack, sheet.entry.part, 'drawing')
    .flatMap((drawing) => targets(pack, drawing, 'chart'))
    .some((chart) => {
      const text = decodeUtf8(pack.bytes(chart));
      const formulas = [...text.matchAll(/<(?:\w+:)?f>([^<]*)<\/(?:\w+:)?f>/g)];
      return formulas.some((formula) => isTouched(unescapeXml(formula[1] ?? ''), staleness));
    });
  if (!stale) return [];
  return [finding('hint', phrase('workbook.chartRefreshes'), { sheet: sheet.name })];
}

function pivots(pack: Package, staleness: Staleness): Finding[] {
  const stale = pack
    .entries()
    .filter((entry) => /\/pivotCacheDefinition[^/]*\.xml$/i.test(entry.name))
    .some((entry) => {
      const source = pack.xml(entry.name).root.child('cacheSource')?.child('worksheetSource');
      return source !== undefined && isPivotSourceTouched(source, staleness);
    });
  return stale ? [finding('warning', phrase('workbook.pivotStale'))] : [];
}

function isPivotSourceTouched(source: XmlElement, staleness: Staleness): boolean {
  const area = parseArea(source.attribute('ref') ?? '');
  const sheet = staleness.space.sheets.indexOf(source.attribute('sheet') ?? '');
  if (area !== undefined && sheet >= 0) return staleness.isTouched({ sheet, area });
  return isTouched(source.attribute('name') ?? '', staleness);
}

function isTouched(formula: string, staleness: Staleness): boolean {
  return referencesOf(formula, -1, staleness.space).areas.some((area) => staleness.isTouched(area));
}

function targets(pack: Package, part: string, type: string): string[] {
  return pack
    .relationships(part)
    .filter((one) => one.type === type && !one.external && pack.has(one.target))
    .map((one) => one.target);
}
