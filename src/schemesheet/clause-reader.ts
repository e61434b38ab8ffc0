import { finding, phrase } from '../locales';
import type { Path } from '../rubric';
import { LAYOUT_FIELDS, type Names, RULE_FIELDS, RULE_LISTS } from './columns';
import type { ReadSheets } from './grid';
import { readNode, type ReadNode } from './node-row';
import { assemble, type OutlineContext, type Row } from './outline';
import { REST, SHEETS } from './names';
import { ordered, type Plain } from './plain';
import type { ReadRow } from './row';
import { readItem, SectionReader, type Spot } from './section-reader';
import { printEveryRule, USUAL_LAYOUT } from './usual';

/** A row of 细则. */
interface Clause extends Row {
  readonly read: ReadNode;
  readonly spot: Spot;
}

/** Rows of 细则名额资格 of one kind that belong to a clause, or to the whole table (null). */
interface Rules {
  readonly list: string;
  readonly owner: string | null;
  readonly items: { readonly read: ReadRow; readonly spot: Spot }[];
}

const CARD_ORDER = ['name', 'title', 'subject', 'levels', 'total', 'bonus', 'layout', 'nodes'];

export interface CardContext {
  readonly names: Names;
  readonly outline: OutlineContext;
}

/** Reads the score tables with their layout, their clauses and their rules. */
export class ClauseReader extends SectionReader {
  cards(
    cards: ReadonlyMap<string, Plain>,
    sheets: ReadSheets,
    { names, outline }: CardContext,
  ): Map<string, Plain> {
    const counts = new Map<string, number>();
    const layouts = this.byTable(sheets.get('layout'), names.tables, (row, spot, table) => {
      const index = counts.get(table) ?? 0;
      counts.set(table, index + 1);
      const path: Path = ['tables', table, 'layout', index];
      this.places.set(path, spot('列名'));
      return this.item(row.cells, LAYOUT_FIELDS, path, spot);
    });
    const clauses = this.byTable(sheets.get('clauses'), names.tables, ({ cells }, spot): Clause => {
      const read = readNode(cells, names.levels);
      const parent = cells.get('上级编号')?.trim() ?? '';
      return { read, node: read.value, parent, branch: cells.get('适用')?.trim() ?? '', spot };
    });
    const rules = this.rules(sheets, names);
    return new Map(
      [...cards].map(([id, card]) => {
        const base: Path = ['tables', id];
        const own = rules.get(id) ?? [];
        const rows = clauses.get(id) ?? [];
        const whole: Plain = { ...card };
        const put = (key: string, value: unknown): void => {
          if (Object.hasOwn(card, key)) this.twice([...base, key], key);
          else whole[key] = value;
        };
        const layout = layouts.get(id);
        if (layout !== undefined) put('layout', layout);
        else if (card.layout === undefined) whole.layout = [...USUAL_LAYOUT];
        if (rows.length > 0) put('nodes', this.nodes(rows, own, base, outline));
        for (const { list, owner, items } of own)
          if (owner === null) put(list, this.ruleList(items, [...base, list]));
        return [id, ordered(whole, CARD_ORDER)] as const;
      }),
    );
  }

  /** What stands in rows and in 其他设定 as well. */
  twice(path: Path, key: string): void {
    const message = phrase('schemesheet.saidTwice', { header: REST, place: key });
    this.findings.push(finding('error', message, this.places.of(path)));
  }

  private ruleList(items: Rules['items'], base: Path): Plain[] {
    return items.map(({ read, spot }, index) => {
      this.places.set([...base, index], spot('编号'));
      this.places.setRow([...base, index], { spot, fields: RULE_FIELDS });
      this.note(read, [...base, index], spot);
      return read.value;
    });
  }

  private nodes(
    rows: readonly Clause[],
    rules: readonly Rules[],
    base: Path,
    outline: OutlineContext,
  ): unknown {
    const owned = new Map<number, Rules[]>();
    for (const rule of rules) {
      if (rule.owner === null) continue;
      const place = rows.findIndex(({ node }) => node.id === rule.owner);
      const clause = rows[place];
      if (clause === undefined) {
        for (const { spot } of rule.items)
          this.wrong(spot, '所属编号', phrase('schemesheet.unknownOwner', { id: rule.owner }));
        continue;
      }
      if (Object.hasOwn(clause.node, rule.list)) {
        const params = { header: SHEETS.rules, place: rule.list };
        this.wrong(clause.spot, REST, phrase('schemesheet.saidTwice', params));
        continue;
      }
      owned.set(place, [...(owned.get(place) ?? []), rule]);
      clause.node[rule.list] = rule.items.map(({ read }) => read.value);
    }
    printEveryRule(rows.map(({ node }) => node));
    const { nodes, paths, problems } = assemble(rows, outline);
    for (const [index, { spot, read }] of rows.entries()) {
      const path = [...base, 'nodes', ...(paths[index] ?? [])];
      this.places.set(path, spot('编号'));
      this.places.setRow(path, { spot, fields: read.fields });
      for (const { list, items } of owned.get(index) ?? []) this.ruleList(items, [...path, list]);
      this.note(read, path, spot);
    }
    for (const { row, column, message } of problems) {
      const clause = rows[row];
      if (clause !== undefined) this.wrong(clause.spot, column, message);
    }
    return nodes;
  }

  private rules(sheets: ReadSheets, { tables }: Names): Map<string, Rules[]> {
    const lists: Readonly<Record<string, string>> = RULE_LISTS;
    const groups = new Map<string, Rules[]>();
    this.byTable(sheets.get('rules'), tables, ({ cells }, spot, table) => {
      const word = cells.get('类别')?.trim() ?? '';
      const list = Object.hasOwn(lists, word) ? lists[word] : undefined;
      if (list === undefined) {
        const params = { text: word, words: Object.keys(lists).join('、') };
        this.wrong(spot, '类别', phrase('schemesheet.notOneOf', params));
        return;
      }
      const owner = cells.get('所属编号')?.trim() ?? null;
      const own = groups.get(table) ?? [];
      groups.set(table, own);
      let group = own.find((one) => one.list === list && one.owner === owner);
      if (group === undefined) {
        group = { list, owner, items: [] };
        own.push(group);
      }
      group.items.push({ read: readItem(cells, RULE_FIELDS), spot });
    });
    return groups;
  }
}
