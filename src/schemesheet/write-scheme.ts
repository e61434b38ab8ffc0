import type { Path } from '../rubric';
import {
  dutyFields,
  factFields,
  HEAD_FIELDS,
  LAYOUT_FIELDS,
  type Names,
  ODDITY_FIELDS,
  READING_FIELDS,
  RULE_FIELDS,
  RULE_LISTS,
  tableFields,
  tableWord,
} from './columns';
import type { Grid } from './grid';
import { headersOf } from './headers';
import { type SheetKey } from './names';
import { writeNode } from './node-row';
import { flatten, type OutlineContext, type Placed } from './outline';
import { copyOf, isPlain, type Plain, takeOut } from './plain';
import { type Field, restHeader, writeRest, writeRow, type WrittenRow } from './row';

type Row = Map<string, string | number>;

/** Names by id, of a map of things or of a map of names. */
export function namesIn(value: unknown): Map<string, string> {
  if (!isPlain(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([id, one]): [string, string][] => {
      const name = isPlain(one) ? one.name : one;
      return typeof name === 'string' ? [[id, name]] : [];
    }),
  );
}

/** Options by level or reading, as declared. */
export function optionsIn(raw: Plain): OutlineContext['optionsOf'] {
  const { levels, readings } = raw;
  return (key) => {
    const declared = key === 'level' ? levels : isPlain(readings) ? readings[key] : undefined;
    const options = key === 'level' || !isPlain(declared) ? declared : declared.options;
    return isPlain(options) ? Object.keys(options) : [];
  };
}

/** The sheets of a scheme. What no column has words for stands in 其他设定. */
export function writeScheme(scheme: Plain): Grid[] {
  return new Writer(scheme).grids();
}

class Writer {
  private readonly root: Plain;
  private readonly names: Names;
  private readonly outline: OutlineContext;
  private readonly rules: Row[] = [];

  constructor(scheme: Plain) {
    this.root = copyOf(scheme) as Plain;
    this.names = { levels: namesIn(scheme.levels), tables: namesIn(scheme.tables) };
    this.outline = { levels: this.names.levels, optionsOf: optionsIn(scheme) };
  }

  grids(): Grid[] {
    const { names } = this;
    const layout: Row[] = [];
    const clauses: Row[] = [];
    const tables = this.map(['tables'], '编号', tableFields(names), (id, card) => {
      const before = { 表: String(tableWord(names).write(id) ?? id) };
      this.list(card, ['layout'], LAYOUT_FIELDS, before, layout);
      this.clauses(card, before, clauses);
      for (const [word, key] of Object.entries(RULE_LISTS))
        this.list(card, [key], RULE_FIELDS, { ...before, 类别: word }, this.rules);
    });
    const readings = this.readings();
    const facts = this.map(['facts'], '名称', factFields(names));
    const duties = this.list(this.root, ['duties'], dutyFields(names));
    const oddities = this.list(this.root, ['oddities'], ODDITY_FIELDS);
    return [
      grid('clauses', clauses),
      this.head(),
      grid('tables', tables),
      grid('layout', layout),
      grid('readings', readings),
      grid('facts', facts),
      grid('duties', duties),
      grid('rules', this.rules),
      grid('oddities', oddities),
    ];
  }

  private head(): Grid {
    const { cells, rest } = writeRow(this.root, HEAD_FIELDS);
    const rows = HEAD_FIELDS.map(({ header }): Row => {
      const value = cells.get(header);
      return new Map([
        ['项目', header],
        ...(value === undefined ? [] : [['内容', value] as const]),
      ]);
    });
    for (const [index, text] of writeRest(rest).entries())
      rows.push(
        new Map([
          ['项目', restHeader(index)],
          ['内容', text],
        ]),
      );
    return { key: 'head', headers: headersOf('head'), rows };
  }

  /** Rows of a list that the columns can show; taken out of its owner then. */
  private list(
    owner: Plain,
    path: Path,
    fields: readonly Field[],
    before: Readonly<Record<string, string>> = {},
    rows: Row[] = [],
  ): Row[] {
    const list = owner[String(path[0])];
    if (!Array.isArray(list) || list.length === 0 || !list.every(isPlain)) return rows;
    for (const item of list) rows.push(rowOf(writeRow(item, fields), before));
    takeOut(owner, path);
    return rows;
  }

  /** Rows of a map, one a key. */
  private map(
    path: Path,
    key: string,
    fields: readonly Field[],
    before: (id: string, item: Plain) => void = () => undefined,
  ): Row[] {
    const map = this.root[String(path[0])];
    if (!isPlain(map) || typeof map.choose === 'string' || Object.keys(map).length === 0) return [];
    if (!Object.values(map).every(isPlain)) return [];
    takeOut(this.root, path);
    return Object.entries(map).flatMap(([id, item]) => {
      if (!isPlain(item)) return [];
      before(id, item);
      return [rowOf(writeRow(item, fields), { [key]: id })];
    });
  }

  /** A row for each option; the first one holds what the reading is about. */
  private readings(): Row[] {
    const { readings } = this.root;
    if (!isPlain(readings) || Object.keys(readings).length === 0) return [];
    if (!Object.values(readings).every(isPlain)) return [];
    takeOut(this.root, ['readings']);
    return Object.entries(readings).flatMap(([key, reading]) => {
      if (!isPlain(reading)) return [];
      const { options } = reading;
      const shown =
        isPlain(options) &&
        Object.keys(options).length > 0 &&
        Object.values(options).every(
          (one) => typeof one === 'string' && one.trim() === one && one !== '',
        );
      const each = shown ? Object.entries(options) : [];
      const head: Plain = { ...reading };
      const hasDefault = each.some(([option]) => option === reading.default);
      if (shown) takeOut(head, ['options']);
      if (hasDefault) takeOut(head, ['default']);
      const first = rowOf(writeRow(head, READING_FIELDS), { 编号: key });
      const rows = each.map(([option, meaning], index): Row => {
        const row: Row = index === 0 ? first : new Map([['编号', key]]);
        row.set('选项', option).set('含义', String(meaning));
        if (option === reading.default) row.set('默认', '是');
        return row;
      });
      return rows.length === 0 ? [first] : rows;
    });
  }

  private clauses(card: Plain, before: Readonly<Record<string, string>>, rows: Row[]): void {
    const placed = flatten(card.nodes, this.outline);
    if (placed === null) return;
    takeOut(card, ['nodes']);
    const ids = placed.map(({ node }) => node.id);
    for (const one of placed) {
      const { node, parent, branch } = one;
      const isOnly = ids.indexOf(node.id) === ids.lastIndexOf(node.id);
      if (isOnly) this.provisions(one, before);
      const place = { ...before, ...(parent === '' ? {} : { 上级编号: parent }) };
      const row = rowOf(writeNode(node, this.names.levels), place);
      if (branch !== '') row.set('适用', branch);
      rows.push(row);
    }
  }

  /** What a clause says beside its points has rows of its own. */
  private provisions({ node }: Placed, before: Readonly<Record<string, string>>): void {
    const owner = { 类别: '规定', 所属编号: String(node.id) };
    this.list(node, ['provisions'], RULE_FIELDS, { ...before, ...owner }, this.rules);
  }
}

function rowOf({ cells, rest }: WrittenRow, before: Readonly<Record<string, string>>): Row {
  const row: Row = new Map([...Object.entries(before), ...cells]);
  for (const [index, text] of writeRest(rest).entries()) row.set(restHeader(index), text);
  return row;
}

function grid(key: SheetKey, rows: readonly Row[]): Grid {
  const rests = [restHeader(0)];
  while (rows.some((row) => row.has(restHeader(rests.length))))
    rests.push(restHeader(rests.length));
  return { key, headers: [...headersOf(key), ...rests], rows };
}
