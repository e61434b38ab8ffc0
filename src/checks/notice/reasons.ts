import { phrase, type Phrase, type Severity } from '../../locales';
import { headerWords } from '../../scoresheet';
import { isCellError, toA1 } from '../../workbook';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { type Figure, figureAt, isBlank, type ScoreRow, type ScoreTable } from '../score-table';
import { listed } from '../listed';
import { keptMark } from './mark-words';
import { rowAbout, rowText } from './score-places';

/** A score that nobody explains: full marks, a deduction, a commitment that was not kept. */
export const noReason: TableCheck = {
  scope: 'table',
  code: 'notice.noReason',
  group: 'table',
  run(table) {
    const { columns } = table;
    if (columns.why === null) return [];
    const scored = scoredRows(table).map((row) => ({
      row,
      why: figureOf(table, row, columns.why),
    }));
    const wanting = scored.filter(({ why }) => why !== null && isBlank(why));
    if (wanting.length === 0) return [];
    const explained = scored.length - wanting.length;
    const header = headerOf(table, columns.why);
    // 「说明」 may be for remarks only; 「扣分理由」 is for lost points alone.
    const asks = /计分|评分|得分|打分|加分|自评|加减/u.test(header)
      ? 'all'
      : /扣分/u.test(header)
        ? 'losses'
        : 'none';
    if (explained === 0 && scored.length > 2)
      return asks === 'losses' ? [] : [wholeColumn(table, columns.why, wanting.length, asks)];
    const usual = explained * 2 >= scored.length;
    return listed(
      wanting.flatMap(({ row, why }): Draft[] => {
        const kind = kindOf(row);
        if (why === null || kind === 'nothing') return [];
        if (asks === 'losses' && kind === 'full') return [];
        const severity: Severity =
          asks === 'none' || (kind === 'full' && !usual) || kind === 'zero' ? 'hint' : 'warning';
        return [
          {
            severity,
            where: { sheet: table.sheet.name, address: why.address },
            message: phrase(`noticeChecks.noReason_${kind}`, {
              row: rowText(row),
              score: shown(row),
            }),
            about: rowAbout(row),
          },
        ];
      }),
    );
  },
};

function wholeColumn(table: ScoreTable, column: number, count: number, asks: string): Draft {
  return {
    severity: asks === 'all' ? 'warning' : 'hint',
    where: {
      sheet: table.sheet.name,
      address: toA1({ row: table.header.bottom, column }),
    },
    message: phrase('noticeChecks.noReasons', { count, column: headerOf(table, column) }),
    about: 'column',
  };
}

const headerOf = ({ header }: ScoreTable, column: number): string =>
  headerWords(header.columns.find((one) => one.column === column)?.text ?? '');

/** Rows with a figure (or a word that stands for one) of their own. */
function scoredRows(table: ScoreTable): ScoreRow[] {
  return table.rows.filter((row) => row.score?.row === row.row && kindOf(row) !== 'nothing');
}

type Kind = 'full' | 'part' | 'zero' | 'deduction' | 'unmet' | 'nothing';

function kindOf({ score, points, scored }: ScoreRow): Kind {
  if (score === null) return 'nothing';
  const { number, value } = score;
  if (number === null) {
    // 否 may answer a question of which it is the good answer.
    const isSaid = typeof value === 'string' && value.trim().length > 2;
    return isSaid && keptMark(value) === 'unmet' ? 'unmet' : 'nothing';
  }
  if (number.compare(0) < 0) return 'deduction';
  if (number.equals(0)) return 'zero';
  const [only] = scored;
  const full = scored.length === 1 && only !== undefined ? only.effectivePoints : null;
  const most = full ?? points?.number ?? null;
  return most !== null && number.compare(most) >= 0 ? 'full' : 'part';
}

function shown({ score }: ScoreRow): string {
  const value = score?.value ?? '';
  return isCellError(value) ? value.error : String(value);
}

function figureOf({ sheet }: ScoreTable, { row }: ScoreRow, column: number | null): Figure | null {
  return column === null ? null : figureAt(sheet, row, column);
}

/** Points without proof, where the notice or the table asks for it. */
export const noEvidence: TableCheck = {
  scope: 'table',
  code: 'notice.noEvidence',
  group: 'table',
  run(table) {
    const { columns, sheet } = table;
    const { proof } = columns;
    if (proof === null) return [];
    const gains = scoredRows(table).filter((row) => ['full', 'part'].includes(kindOf(row)));
    const proofs = gains.map((row) => ({ row, cell: figureAt(sheet, row.row, proof) }));
    const filled = proofs.filter(({ cell }) => !isBlank(cell));
    const isUsual = filled.length * 2 >= proofs.length && filled.length > 1;
    const bare = proofs.filter(({ cell }) => isBlank(cell));
    const waiting = filled.filter(({ cell }) => isWaiting(cell));
    const wanted = ({ nodes, scored }: ScoreRow): boolean =>
      nodes.some(({ evidence }) => evidence.length > 0) ||
      scored.some(({ evidence }) => evidence.length > 0);
    const missing = bare.flatMap(({ row, cell }): Draft[] => {
      const asks = wanted(row);
      if (!asks && !isUsual) return [];
      const key: Phrase['key'] = asks ? 'noticeChecks.noEvidenceAsked' : 'noticeChecks.noEvidence';
      return [
        {
          severity: isUsual ? 'warning' : 'hint',
          where: { sheet: sheet.name, address: cell.address },
          message: phrase(key, { row: rowText(row), score: shown(row) }),
          about: rowAbout(row),
        },
      ];
    });
    const [first] = waiting;
    return [
      // Nobody has begun with the column: one sentence says it.
      ...(filled.length === 0 && missing.length > 2
        ? [wholeProofs(table, proof, missing.length)]
        : listed(missing)),
      ...(first === undefined
        ? []
        : [
            {
              severity: 'hint',
              where: { sheet: sheet.name, address: first.cell.address },
              message: phrase('noticeChecks.evidenceWaiting', { count: waiting.length }),
              about: 'waiting',
              also: waiting
                .slice(1, 20)
                .map(({ cell }) => ({ sheet: sheet.name, address: cell.address })),
            } satisfies Draft,
          ]),
    ];
  },
};

const isWaiting = ({ value }: Figure): boolean =>
  typeof value === 'string' && /待附|待补|待提供|后补/u.test(value);

const wholeProofs = (table: ScoreTable, column: number, count: number): Draft => ({
  severity: 'hint',
  where: { sheet: table.sheet.name, address: toA1({ row: table.header.bottom, column }) },
  message: phrase('noticeChecks.noEvidences', { count }),
  about: 'column',
});
