import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft, Fix } from '../problem';
import { type TextChange, textChanges } from './changes';
import { listed } from '../listed';
import { clauseText } from './score-places';

/** 评审内容 is not what the notice says. */
export const textChanged: TableCheck = {
  scope: 'table',
  code: 'notice.textChanged',
  group: 'table',
  run: (table) =>
    listed(
      textChanges(table)
        .filter(({ what }) => what === 'text')
        .map(draftOf),
    ),
};

/** An indicator has another name than in the notice. */
export const nameChanged: TableCheck = {
  scope: 'table',
  code: 'notice.nameChanged',
  group: 'table',
  run: (table) =>
    listed(
      textChanges(table)
        .filter(({ what }) => what === 'name')
        .map((change): Draft => {
          const { node, where, severity, here, notice } = change;
          const params = { clause: clauseText([node]), here, notice };
          return {
            severity,
            where,
            message: phrase(
              here === '' ? 'noticeChecks.nameGone' : 'noticeChecks.nameChanged',
              params,
            ),
            about: node.id,
            ...fixOf(change),
          };
        }),
    ),
};

function draftOf(change: TextChange): Draft {
  const { node, where, severity, here, notice, cell } = change;
  const params = { clause: clauseText([node]), here, notice };
  const isGone = cell !== null && (cell.value === null || cell.value === '');
  const key = isGone
    ? 'noticeChecks.textGone'
    : here === ''
      ? 'noticeChecks.textCut'
      : notice === ''
        ? 'noticeChecks.textAdded'
        : 'noticeChecks.textChanged';
  return { severity, where, message: phrase(key, params), about: node.id, ...fixOf(change) };
}

/** The notice's own words; they are shown before they are written, since somebody put the others there. */
function fixOf({ cell, where }: TextChange): { fix?: Fix } {
  if (cell === null) return {};
  const { row, column, printed, value } = cell;
  return {
    fix: {
      what: phrase('noticeChecks.fixWords'),
      safe: false,
      edits: [
        {
          kind: 'setCell',
          sheet: where.sheet,
          row,
          column,
          value: printed,
          expected: value,
          expectedFormula: null,
        },
      ],
    },
  };
}
