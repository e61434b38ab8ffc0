import type { DataSheet, DataStatus } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { FindingList, PlaceMark, type Reveal } from '../shell/finding-list';
import { useWords } from '../shell/words';
import { DataSheetLine } from './data-sheet';
import { Disclosure } from './disclosure';
import { Step } from './step';
import { useHomeStyles } from './styles';

const troubled = (sheet: DataSheet): boolean =>
  sheet.status === 'unreported' || sheet.problems.error > 0 || sheet.problems.warning > 0;

function problemsOf(data: DataStatus): { readonly error: number; readonly warning: number } {
  const count = (severity: 'error' | 'warning'): number =>
    data.sheets.reduce((sum, sheet) => sum + sheet.problems[severity], 0) +
    data.findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning') };
}

/** 基本事项 that nobody answered yet. */
function Facts(props: { facts: DataStatus['facts']; reveal: Reveal | null }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const open = props.facts.filter((fact) => !fact.reported);
  if (props.facts.length === 0) return null;
  if (open.length === 0) return <p className={styles.line}>{t('pane.factsAll')}</p>;
  return (
    <Disclosure label={t('pane.factsMissing', { n: open.length })}>
      <p className={styles.quiet}>{t('pane.factsAdvice')}</p>
      <ul>
        {open.map((fact) => (
          <li key={fact.name}>
            {fact.where !== null && <PlaceMark place={fact.where} reveal={props.reveal} short />}
            {t('pane.fact', { name: fact.name, question: fact.question })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface DataStepProps {
  readonly number: number;
  readonly state: PaneState;
  readonly data: DataStatus;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
}

function Sheets(props: DataStepProps & { label: string; sheets: readonly DataSheet[] }) {
  const styles = useHomeStyles();
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.sheets.map((sheet) => (
        <li key={sheet.canonical} className={styles.item}>
          <DataSheetLine
            sheet={sheet}
            unassigned={props.data.unassigned}
            busy={props.state.busy !== null}
            actions={props.actions}
            reveal={props.reveal}
          />
        </li>
      ))}
    </ul>
  );
}

/** Which raw sheets are there, how many rows, and what is wrong with them. */
export function DataStep(props: DataStepProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { data } = props;
  const problems = problemsOf(data);
  const open = data.sheets.filter((sheet) => sheet.status === 'unreported');
  const missing = open.filter((sheet) => sheet.actual === null).length;
  const bad = data.sheets.filter(troubled);
  const good = data.sheets.filter((sheet) => !troubled(sheet));
  return (
    <Step
      number={props.number}
      name={t('pane.dataStep')}
      summary={t('pane.dataSummary', {
        there: data.sheets.length - open.length,
        empty: open.length - missing,
        missing,
        errors: problems.error,
        warnings: problems.warning,
      })}
      attention={problems.error > 0 ? t('pane.errors', { n: problems.error }) : null}
    >
      <p className={styles.quiet}>{t('pane.dataAdvice')}</p>
      <FindingList findings={data.findings} reveal={props.reveal} />
      <Facts facts={data.facts} reveal={props.reveal} />
      {bad.length > 0 && <Sheets {...props} label={t('pane.dataTroubled')} sheets={bad} />}
      {good.length > 0 && (
        <Disclosure label={t('pane.dataGood', { n: good.length })} open={bad.length === 0}>
          <Sheets {...props} label={t('pane.dataGood', { n: good.length })} sheets={good} />
        </Disclosure>
      )}
    </Step>
  );
}
