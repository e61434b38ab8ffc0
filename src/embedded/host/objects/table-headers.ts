import type { Area } from '../../../workbook';
import type { HostSheet } from '../../model';
import { shownText } from '../shown-text';
import type { HostState } from '../state';

/** Excel makes every header a text of its own: blanks are named, doubles numbered, figures become text. */
export function writeHeaders(sheet: HostSheet, area: Area, host: HostState): void {
  const taken = new Set<string>();
  const changes = [];
  for (let column = area.left; column <= area.right; column++) {
    const { value, numberFormat } = sheet.cell(area.top, column);
    const shown = shownText(value, numberFormat, host.model.date1904);
    const wanted = shown === '' ? `列${String(column - area.left + 1)}` : shown;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${wanted}${String(number)}`;
    taken.add(name.toLowerCase());
    if (name !== value) changes.push({ row: area.top, column, value: name, formula: null });
  }
  host.model.setCells(sheet.id, changes, 'addin');
}
