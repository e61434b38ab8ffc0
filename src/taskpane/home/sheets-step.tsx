import { Badge } from '@fluentui/react-components';
import type { SheetMatch } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { FindingList, type Reveal } from '../shell/finding-list';
import { useWords } from '../shell/words';
import { Confidence } from './confidence';
import { Disclosure } from './disclosure';
import { SheetColumns, SheetPerson } from './sheet-columns';
import { SheetRows } from './sheet-rows';
import { Step } from './step';
import { useHomeStyles } from './styles';

function Sheet(props: {
  match: SheetMatch;
  busy: boolean;
  people: readonly string[];
  actions: PaneActions;
  reveal: Reveal | null;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { match } = props;
  const mapped = match.rows.filter((row) => row.nodeId !== null).length;
  return (
    <>
      <h4 className={styles.heading}>{match.sheet}</h4>
      <div className={styles.row}>
        <span>
          {match.subject === null
            ? match.tableName
            : t('pane.tableOf', { table: match.tableName, subject: match.subject })}
        </span>
        {match.remembered ? (
          <Badge appearance="tint" color="success">
            {t('pane.sheetRemembered')}
          </Badge>
        ) : (
          <Confidence confidence={match.confidence} />
        )}
      </div>
      <p className={styles.quiet}>{t('pane.sheetRows', { mapped, total: match.rows.length })}</p>
      {match.missingColumns.length > 0 && (
        <p className={styles.line}>
          {t('pane.sheetMissingColumns', { columns: match.missingColumns.join('、') })}
        </p>
      )}
      <FindingList findings={match.findings} reveal={props.reveal} />
      {match.needsPerson && <SheetPerson {...props} />}
      {match.correctable && (
        <Disclosure label={t('pane.sheetColumns')} name={match.sheet}>
          <SheetColumns {...props} />
        </Disclosure>
      )}
      <Disclosure label={t('pane.sheetShowRows')}>
        <SheetRows {...props} />
      </Disclosure>
    </>
  );
}

/** Whom the table is filled in for, by 人员编号. */
const peopleOf = ({ jobs }: PaneState, table: string): readonly string[] =>
  jobs.filter((job) => job.table === table).map(({ subject }) => subject);

/** The score sheets that were found, and which row of them is which clause. */
export function SheetsStep(props: {
  number: number;
  state: PaneState;
  actions: PaneActions;
  reveal: Reveal | null;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state } = props;
  const unsure = state.sheets.filter((match) => !match.remembered && match.confidence < 0.7).length;
  return (
    <Step
      number={props.number}
      name={t('pane.sheetsStep')}
      summary={
        state.sheets.length === 0
          ? t(state.busy === null ? 'pane.sheetsNone' : 'pane.sheetsLooking')
          : t('pane.sheetsSummary', { names: state.sheets.map(({ sheet }) => sheet).join('、') })
      }
      attention={unsure > 0 ? t('pane.toCheck', { n: unsure }) : null}
    >
      {state.sheets.length === 0 ? (
        <p className={styles.line}>
          {t(state.busy === null ? 'pane.sheetsNoneAdvice' : 'pane.sheetsLooking')}
        </p>
      ) : (
        <ul className={styles.list} aria-label={t('pane.sheetsStep')}>
          {state.sheets.map((match) => (
            <li key={match.sheet} className={styles.item}>
              <Sheet
                match={match}
                busy={state.busy !== null}
                people={peopleOf(state, match.table)}
                actions={props.actions}
                reveal={props.reveal}
              />
            </li>
          ))}
        </ul>
      )}
    </Step>
  );
}
