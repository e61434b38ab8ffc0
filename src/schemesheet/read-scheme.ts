import { type Finding, phrase } from '../locales';
import type { Path } from '../rubric';
import { ClauseReader } from './clause-reader';
import {
  dutyFields,
  factFields,
  HEAD_FIELDS,
  ODDITY_FIELDS,
  READING_FIELDS,
  tableFields,
} from './columns';
import type { ReadSheet, ReadSheetRow, ReadSheets } from './grid';
import type { Places } from './places';
import { isPlain, ordered, type Plain } from './plain';
import { type Spot, spotIn } from './section-reader';
import { namesIn, optionsIn } from './write-scheme';

export interface ReadScheme {
  readonly scheme: Plain;
  readonly places: Places;
  readonly findings: readonly Finding[];
}

/** Puts a scheme together from its sheets. */
export function readScheme(sheets: ReadSheets): ReadScheme {
  const reader = new Reader(sheets);
  const scheme = reader.scheme();
  return { scheme, places: reader.places, findings: reader.findings };
}

const ROOT_ORDER = [
  ...['id', 'name', 'version', 'year', 'notice', 'period', 'levels', 'readings', 'facts'],
  ...['duties', 'oddities'],
];

type Section = 'readings' | 'facts' | 'duties' | 'oddities' | 'tables';

class Reader extends ClauseReader {
  constructor(private readonly sheets: ReadSheets) {
    super();
  }

  scheme(): Plain {
    const { sheets } = this;
    const root = this.head(sheets.get('head'));
    const levels = namesIn(root.levels);
    this.put(root, 'readings', this.readings(sheets.get('readings')));
    const cards = this.map(
      sheets.get('tables'),
      '编号',
      tableFields({ levels, tables: new Map() }),
      ['tables'],
    );
    const names = { levels, tables: namesIn(Object.fromEntries(cards)) };
    this.put(root, 'facts', this.map(sheets.get('facts'), '名称', factFields(names), ['facts']));
    const duties = this.list(sheets.get('duties'), dutyFields(names), ['duties']);
    this.put(root, 'duties', duties);
    this.put(root, 'oddities', this.list(sheets.get('oddities'), ODDITY_FIELDS, ['oddities']));
    const outline = { levels, optionsOf: optionsIn(root) };
    this.put(root, 'tables', this.cards(cards, sheets, { names, outline }));
    return ordered(root, ROOT_ORDER, ['tables']);
  }

  /** Lines of 项目 and 内容. */
  private head(sheet: ReadSheet | undefined): Plain {
    if (sheet === undefined) return {};
    const lines = new Map<string, ReadSheetRow>();
    const cells = new Map<string, string>();
    for (const row of sheet.rows) {
      const [header, text] = [row.cells.get('项目')?.trim(), row.cells.get('内容')];
      if (header === undefined || text === undefined) continue;
      if (lines.has(header))
        this.wrong(spotIn(sheet, row), '项目', phrase('schemesheet.keyTwice', { key: header }));
      lines.set(header, row);
      cells.set(header, text);
    }
    const known = [...HEAD_FIELDS.map(({ header }) => header)];
    for (const [header, row] of lines) {
      if (known.includes(header) || header.startsWith('其他设定')) continue;
      const words = known.join('、');
      const params = { text: header, words };
      this.wrong(spotIn(sheet, row), '项目', phrase('schemesheet.notOneOf', params));
    }
    const spot: Spot = (header) => {
      const row = lines.get(header) ?? sheet.rows[0];
      return row === undefined ? { sheet: sheet.name } : spotIn(sheet, row)('内容');
    };
    return this.item(cells, HEAD_FIELDS, [], spot);
  }

  /** A section may stand in its sheet or in 其他设定 of the head, not in both. */
  private put(root: Plain, key: Section, value: Plain[] | ReadonlyMap<string, unknown>): void {
    const isList = Array.isArray(value);
    if ((isList ? value.length : value.size) === 0) return;
    if (Object.hasOwn(root, key)) {
      this.twice([key], key);
      return;
    }
    root[key] = isList ? value : Object.fromEntries(value);
  }

  /** The rows of a reading stand under its key. */
  private readings(sheet: ReadSheet | undefined): Map<string, Plain> {
    const readings = new Map<string, Plain>();
    if (sheet === undefined) return readings;
    for (const row of sheet.rows) {
      const spot = spotIn(sheet, row);
      const key = this.key(row, '编号', spot);
      if (key === null) continue;
      const path: Path = ['readings', key];
      this.places.set(path, spot('编号'));
      const reading = readings.get(key) ?? this.item(row.cells, READING_FIELDS, path, spot);
      readings.set(key, reading);
      this.option(row, key, reading, spot);
    }
    for (const [key, { question, reason, default: standard }] of readings) {
      const spot = this.places.rowOf(['readings', key])?.row.spot;
      if (spot === undefined) continue;
      if (question === undefined || reason === undefined)
        this.wrong(spot, '问题', phrase('schemesheet.noHeadOf', { key }));
      if (standard === undefined)
        this.wrong(spot, '默认', phrase('schemesheet.noDefault', { key }));
    }
    return readings;
  }

  private option({ cells }: ReadSheetRow, key: string, reading: Plain, spot: Spot): void {
    const [option, meaning] = [cells.get('选项')?.trim(), cells.get('含义')?.trim()];
    if (option === undefined) return;
    const options: Plain = isPlain(reading.options) ? reading.options : {};
    if (Object.hasOwn(options, option))
      this.wrong(spot, '选项', phrase('schemesheet.keyTwice', { key: option }));
    reading.options = { ...options, [option]: meaning ?? '' };
    this.places.set(['readings', key, 'options', option], spot('含义'));
    if (!['是', '√'].includes(cells.get('默认')?.trim() ?? '')) return;
    if (reading.default !== undefined)
      this.wrong(spot, '默认', phrase('schemesheet.twoDefaults', { key }));
    else reading.default = option;
    this.places.set(['readings', key, 'default'], spot('默认'));
  }
}
