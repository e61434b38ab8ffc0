import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../../shell/words';
import type { Result } from '../../store/state';
import { titlePhrase } from '../model/summary';

const useStyles = makeStyles({
  picker: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  label: { margin: 0, font: 'inherit' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Which result is shown: a table, and for a table of candidates one of them. */
export function Picker(props: {
  results: readonly Result[];
  current: Result;
  level: string | null;
  onResult: (job: string) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const id = useId();
  const { results, current, level } = props;
  const { tree } = current;
  const about = t('pane.resultAsOf', { day: tree.asOf });
  return (
    <div className={styles.picker}>
      {results.length === 1 ? (
        <h2 className={styles.heading}>{say(titlePhrase(tree))}</h2>
      ) : (
        <>
          <h2 className={styles.label}>
            <label htmlFor={id}>{t('pane.resultPick')}</label>
          </h2>
          <Select
            id={id}
            value={current.job}
            onChange={(_, { value }) => {
              props.onResult(value);
            }}
          >
            {results.map((one) => (
              <option key={one.job} value={one.job}>
                {say(titlePhrase(one.tree))}
              </option>
            ))}
          </Select>
        </>
      )}
      <div className={styles.quiet}>
        {level === null ? about : t('pane.resultLevelAsOf', { level, about })}
      </div>
    </div>
  );
}
