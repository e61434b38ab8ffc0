import { Field, Select } from '@fluentui/react-components';
import type { SheetMatch } from '../../desk';
import { columnName } from '../../workbook';
import { useWords } from '../shell/words';
import type { PaneActions } from '../store/state';
import { useHomeStyles } from './styles';

interface Props {
  readonly match: SheetMatch;
  readonly busy: boolean;
  /** 人员编号 of those the table is filled in for. */
  readonly people: readonly string[];
  readonly actions: PaneActions;
}

const NONE = '';

/** Whose table a candidate's sheet is, where the sheet itself does not say it. */
export function SheetPerson({ match, busy, people, actions }: Props) {
  const styles = useHomeStyles();
  const { t } = useWords();
  return (
    <Field label={t('pane.sheetSubject')}>
      <Select
        value={match.subject ?? NONE}
        disabled={busy}
        select={{ className: styles.control }}
        onChange={(_, { value }) => {
          if (value !== NONE) void actions.correctMatch(match.sheet, { subject: value });
        }}
      >
        <option value={NONE}>{t('pane.sheetSubjectNone')}</option>
        {people.map((person) => (
          <option key={person} value={person}>
            {person}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Which column of the unit's own table takes what. */
export function SheetColumns({ match, busy, actions }: Props) {
  const styles = useHomeStyles();
  const { t } = useWords();
  return match.columns.map(({ what, column }) => (
    <Field key={what} label={t(`pane.sheetColumn_${what}`)}>
      <Select
        value={column === null ? NONE : String(column)}
        disabled={busy}
        select={{ className: styles.control }}
        onChange={(_, { value }) => {
          if (value !== NONE)
            void actions.correctMatch(match.sheet, { columns: { [what]: Number(value) } });
        }}
      >
        {column === null && <option value={NONE}>{t('pane.sheetColumnAdded')}</option>}
        {match.headers.map((header) => (
          <option key={header.column} value={String(header.column)}>
            {t('pane.sheetColumnIs', { column: columnName(header.column), text: header.text })}
          </option>
        ))}
      </Select>
    </Field>
  ));
}
