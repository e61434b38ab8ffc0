import { Badge, Field, Select } from '@fluentui/react-components';
import type { DataSheet } from '../../desk';
import type { PaneActions } from '../store/state';
import { FindingList, PlaceMark, type Reveal } from '../shell/finding-list';
import { useWords, type Words } from '../shell/words';
import { Confidence } from './confidence';
import { Disclosure } from './disclosure';
import { useHomeStyles } from './styles';

const NONE = '';

function statusWords(t: Words['t'], sheet: DataSheet): string {
  switch (sheet.status) {
    case 'filled':
      return t('pane.dataRows', { rows: sheet.rows });
    case 'none':
      return t('pane.dataNoRecords');
    case 'unreported':
      return sheet.actual === null ? t('pane.dataMissing') : t('pane.dataEmpty');
    default: {
      const never: never = sheet.status;
      return never;
    }
  }
}

interface LineProps {
  readonly sheet: DataSheet;
  readonly unassigned: readonly string[];
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
}

/** Which sheet of the workbook holds these records. */
function Assignment(props: LineProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { sheet, actions } = props;
  const choices = sheet.actual === null ? props.unassigned : [sheet.actual, ...props.unassigned];
  return (
    <Field
      label={t('pane.dataWhichSheet', { canonical: sheet.canonical })}
      hint={t('pane.dataWhichSheetHint')}
    >
      <Select
        value={sheet.actual ?? NONE}
        disabled={props.busy}
        select={{ className: styles.control }}
        onChange={(_, data) => {
          void actions.correctSheet(sheet.canonical, data.value === NONE ? null : data.value);
        }}
      >
        <option value={NONE}>{t('pane.dataNoSheet')}</option>
        {choices.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Under which header each column stands. */
function Columns(props: LineProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { sheet, actions } = props;
  return (
    <ul className={styles.list} aria-label={t('pane.columnsOf', { canonical: sheet.canonical })}>
      {sheet.columns.map((column) => (
        <li key={column.column}>
          <Field label={column.column}>
            <div className={styles.row}>
              <Select
                className={styles.grow}
                value={column.header ?? NONE}
                disabled={props.busy}
                select={{ className: styles.control }}
                onChange={(_, data) => {
                  void actions.correctColumn(
                    sheet.canonical,
                    column.column,
                    data.value === NONE ? null : data.value,
                  );
                }}
              >
                <option value={NONE}>{t('pane.columnNone')}</option>
                {sheet.headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </Select>
              {column.confidence !== null && column.header !== column.column && (
                <Confidence confidence={column.confidence} />
              )}
            </div>
          </Field>
        </li>
      ))}
    </ul>
  );
}

/** One raw sheet: how it stands, and on opening what is wrong and what is mapped how. */
export function DataSheetLine(props: LineProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { sheet } = props;
  const missingColumns = sheet.columns.filter((column) => column.header === null).length;
  return (
    <>
      <h4 className={styles.heading}>{sheet.canonical}</h4>
      <div className={styles.row}>
        <span>{statusWords(t, sheet)}</span>
        {sheet.actual !== null && sheet.actual !== sheet.canonical && (
          <PlaceMark place={{ sheet: sheet.actual }} reveal={props.reveal} />
        )}
        {sheet.problems.error > 0 && (
          <Badge appearance="tint" color="danger">
            {t('pane.errors', { n: sheet.problems.error })}
          </Badge>
        )}
        {sheet.problems.warning > 0 && (
          <Badge appearance="tint" color="warning">
            {t('pane.warnings', { n: sheet.problems.warning })}
          </Badge>
        )}
      </div>
      {sheet.tables.length > 0 && (
        <p className={styles.quiet}>{t('pane.dataUsedBy', { tables: sheet.tables.join('、') })}</p>
      )}
      {sheet.findings.length > 0 && (
        <Disclosure
          label={t('pane.dataFindings', { n: sheet.findings.length })}
          name={sheet.canonical}
        >
          <FindingList findings={sheet.findings} reveal={props.reveal} />
        </Disclosure>
      )}
      <Disclosure
        label={
          sheet.actual === null
            ? t('pane.dataChooseSheet')
            : missingColumns > 0
              ? t('pane.dataMappingMissing', { n: missingColumns })
              : t('pane.dataMapping')
        }
        name={sheet.canonical}
      >
        <Assignment {...props} />
        {sheet.actual !== null && <Columns {...props} />}
      </Disclosure>
    </>
  );
}
