import { Button } from '@fluentui/react-components';
import { useHomeStyles } from '../home/styles';
import { Section } from '../results/parts/section';
import { useWords } from '../shell/words';
import { handOut } from '../shell/hand-out';
import { print } from './model/print';

/** The findings on paper: a sheet of the workbook, the printer, or a file. */
export function ReportPart(props: {
  host: 'excel' | 'page';
  busy: boolean;
  outdated: boolean;
  asOf: string;
  onSheet: () => void;
  onReport: (hand: (html: string) => void) => void;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const blocked = props.busy || props.outdated;
  return (
    <Section title={t('pane.checkReport')}>
      <p className={styles.quiet}>
        {t(props.host === 'excel' ? 'pane.checkReportExcel' : 'pane.checkReportPage')}
      </p>
      <div className={styles.row}>
        <Button disabledFocusable={blocked} onClick={props.onSheet}>
          {t('pane.checkSheet')}
        </Button>
        <Button
          disabledFocusable={blocked}
          onClick={() => {
            props.onReport(print);
          }}
        >
          {t('pane.checkPrint')}
        </Button>
        {props.host === 'page' && (
          <Button
            disabledFocusable={blocked}
            onClick={() => {
              props.onReport((html) => {
                const page = new Blob([html], { type: 'text/html;charset=utf-8' });
                handOut(`${t('pane.checkReportFile', { day: props.asOf })}.html`, page);
              });
            }}
          >
            {t('pane.checkSave')}
          </Button>
        )}
      </div>
    </Section>
  );
}
