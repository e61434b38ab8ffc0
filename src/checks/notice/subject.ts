import { phrase, type Place } from '../../locales';
import type { Rule } from '../../mechanisms';
import {
  BLANK_INT,
  COLLECTIVE,
  dayText,
  DICTIONARY,
  type RecordSet,
  ROSTER_SHEET,
  textAt,
} from '../../records';
import type { Scheme } from '../../rubric';
import { levelIn, subjectOf } from '../../scoresheet';
import { toA1 } from '../../workbook';
import type { Given, WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreTable } from '../score-table';

/** What stands above a table says another person, unit, level or day than the table is for. */
export const subject: WorkbookCheck = {
  scope: 'workbook',
  code: 'notice.subject',
  group: 'table',
  run: (given) =>
    given.tables.flatMap((table) => [
      ...persons(table, given.records),
      ...units(table, given),
      ...levels(table, given.scored?.settled ?? null),
      ...days(table, given.records, given.asOf),
    ]),
};

interface HeadCell {
  readonly text: string;
  readonly where: Place;
}

function headCells({ grid, header, sheet }: ScoreTable): HeadCell[] {
  const cells: HeadCell[] = [];
  for (let row = 1; row < header.top; row += 1)
    for (let column = 1; column <= grid.columns; column += 1) {
      const text = grid.text(row, column).normalize('NFKC');
      if (text === '') continue;
      cells.push({ text, where: { sheet: sheet.name, address: toA1({ row, column }) } });
    }
  return cells;
}

function persons(table: ScoreTable, records: RecordSet): Draft[] {
  const { card, remembered, sheet } = table;
  if (card?.subject !== 'person' || remembered === null) return [];
  const mine = remembered.subject;
  const isOther = (id: string | null): id is string =>
    id !== null && id !== COLLECTIVE && id.toLowerCase() !== mine.toLowerCase();
  const named = rosterNames(records);
  const drafts = headCells(table).flatMap(({ text, where }): Draft[] => {
    const id = subjectOf(card, text, '');
    const about = 'person';
    if (isOther(id))
      return [
        {
          severity: 'error',
          where,
          message: phrase('noticeChecks.otherPerson', { here: id, subject: mine }),
          about,
        },
      ];
    const name = /^(?:姓名|候选个人|候选人|候选对象)[::]?\s*(\p{Script=Han}{2,4})\s*$/u.exec(
      text,
    )?.[1];
    const ids = named.get(name ?? '') ?? [];
    const [other] = ids;
    if (other === undefined || ids.includes(mine)) return [];
    return [
      {
        severity: 'error',
        where,
        message: phrase('noticeChecks.otherPerson', { here: other, subject: mine }),
        about,
      },
    ];
  });
  const inName = subjectOf(card, '', sheet.name);
  if (isOther(inName))
    drafts.push({
      severity: 'warning',
      where: { sheet: sheet.name },
      message: phrase('noticeChecks.otherPersonInName', { here: inName, subject: mine }),
      about: 'name',
    });
  return drafts;
}

/** 人员编号 by name: people may have the same one. */
function rosterNames(records: RecordSet): ReadonlyMap<string, readonly string[]> {
  const roster = records.table(ROSTER_SHEET);
  const [names, ids] = [roster.column('姓名'), roster.column('人员编号')];
  const found = new Map<string, string[]>();
  for (let row = 0; row < roster.size; row += 1) {
    const name = textAt(names, row);
    if (name !== '') found.set(name, [...(found.get(name) ?? []), textAt(ids, row)]);
  }
  return found;
}

const UNIT = /^(?:填报单位|单位名称|参评单位|申报单位|推荐单位|单位)[::]\s*(.+)$/u;

/** Facts by which the unit says who it is, and another answer of theirs above the table. */
function units(table: ScoreTable, { scored, records }: Given): Draft[] {
  if (scored === null || table.remembered === null) return [];
  const { facts } = scored.settled;
  return headCells(table).flatMap(({ text, where }): Draft[] => {
    const unit = UNIT.exec(text)?.[1]?.trim();
    if (unit === undefined || unit === '') return [];
    return Object.entries(facts).flatMap(([name, { kind, options = [] }]): Draft[] => {
      const stated = records.facts.get(name)?.value;
      if (kind !== 'choice' || !/单位/u.test(name) || typeof stated !== 'string') return [];
      const plain = stated.trim();
      if (!options.includes(plain) || unit.includes(plain)) return [];
      if (!options.some((one) => one.length > 1 && unit.includes(one))) return [];
      const params = { here: unit, fact: name, stated: plain };
      return [
        {
          severity: 'warning',
          where,
          message: phrase('noticeChecks.otherUnit', params),
          about: 'unit',
        },
      ];
    });
  });
}

function levels(table: ScoreTable, settled: Scheme<Rule> | null): Draft[] {
  const { card, remembered, tree } = table;
  if (settled === null || card === null || remembered === null || card.levels.length === 0)
    return [];
  const level = remembered.level ?? tree?.level ?? null;
  if (level === null) return [];
  const name = (id: string): string => settled.levels[id] ?? id;
  const [first] = headCells(table).flatMap(({ text, where }): Draft[] => {
    const here = levelIn(settled, card, text);
    if (here === null || here === level) return [];
    const params = { here: name(here), level: name(level) };
    return [
      {
        severity: 'warning',
        where,
        message: phrase('noticeChecks.otherLevel', params),
        about: 'level',
      },
    ];
  });
  return first === undefined ? [] : [first];
}

const AS_OF =
  /(?:统计截止日|统计截止|数据截止|统计时间截至|截止日期|截至)[^\d]{0,6}(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/u;

/** The day above a table, where records are newer. */
function days(table: ScoreTable, records: RecordSet, asOf: string): Draft[] {
  if (table.remembered === null) return [];
  const newest = newestDay(records, asOf);
  if (newest === null) return [];
  return headCells(table).flatMap(({ text, where }): Draft[] => {
    const [, year, month, day] = AS_OF.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined) return [];
    const here = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (here >= newest.day) return [];
    const params = { here, newest: newest.day, sheet: newest.sheet };
    return [
      { severity: 'hint', where, message: phrase('noticeChecks.olderDay', params), about: 'asOf' },
    ];
  });
}

const newestDays = new WeakMap<RecordSet, Map<string, { day: string; sheet: string } | null>>();

/** The last day up to `asOf` on which something is recorded; days by which something has to be done are none. */
function newestDay(records: RecordSet, asOf: string): { day: string; sheet: string } | null {
  const known = newestDays.get(records) ?? new Map<string, { day: string; sheet: string } | null>();
  newestDays.set(records, known);
  const before = known.get(asOf);
  if (before !== undefined) return before;
  let newest: { readonly at: number; readonly sheet: string } | null = null;
  for (const { name, columns } of DICTIONARY) {
    const table = records.table(name);
    if (table.size === 0) continue;
    for (const column of columns) {
      if (column.kind !== 'date' || /时限|截止|期限|届满|到期|计划/u.test(column.name)) continue;
      const cells = table.column(column.name);
      if (cells.kind !== 'date') continue;
      for (let row = 0; row < table.size; row += 1) {
        const at = cells.days[row] ?? BLANK_INT;
        if (at === BLANK_INT || (newest !== null && at <= newest.at)) continue;
        if (dayText(at) <= asOf) newest = { at, sheet: table.actualSheet };
      }
    }
  }
  const found = newest === null ? null : { day: dayText(newest.at), sheet: newest.sheet };
  known.set(asOf, found);
  return found;
}
