import { Button } from '@fluentui/react-components';
import type { CheckView } from '../../desk';
import { Paged } from '../home/paged';
import { useHomeStyles } from '../home/styles';
import { Disclosure } from '../results/parts/section';
import type { Reveal } from '../shell/finding-list';
import { ToneIcon } from '../shell/notice';
import { useWords } from '../shell/words';
import { keyOf } from './model/filter';
import { placeWords, ProblemPlace } from './place';
import { useCheckStyles } from './styles';

/** Problems that somebody let stand, with the reasons; folded away, never gone. */
export function Ignored(props: {
  ignored: CheckView['ignored'];
  busy: boolean;
  reveal: Reveal | null;
  onHeed: (id: string) => void;
}) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t, say } = useWords();
  const { ignored } = props;
  if (ignored.length === 0) return null;
  const name = t('pane.checkIgnored');
  return (
    <Disclosure title={t('pane.checkGroup', { name, n: ignored.length })}>
      <Paged items={ignored} keyOf={({ problem }) => keyOf(problem)} label={name}>
        {({ problem, reason }) => {
          const label = t('pane.checkHeed');
          const place = placeWords(t, problem);
          return (
            <div className={own.problem}>
              <ToneIcon tone={problem.severity} />
              <div className={own.body}>
                <div>
                  <ProblemPlace problem={problem} reveal={props.reveal} />{' '}
                  <strong>{t(`checks.severity_${problem.severity}`)}</strong>
                </div>
                <p className={styles.line}>{say(problem.message)}</p>
                <p className={styles.line}>{t('pane.checkReasonWas', { reason })}</p>
                <div>
                  <Button
                    size="small"
                    disabledFocusable={props.busy}
                    aria-label={place === '' ? label : t('pane.checkNamed', { label, place })}
                    onClick={() => {
                      props.onHeed(problem.id);
                    }}
                  >
                    {label}
                  </Button>
                </div>
              </div>
            </div>
          );
        }}
      </Paged>
    </Disclosure>
  );
}
