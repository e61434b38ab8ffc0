import type { Problem } from '../../checks';
import { PlaceMark, type Reveal } from '../shell/finding-list';
import { useWords, type Words } from '../shell/words';
import { useCheckStyles } from './styles';

/** How many further places stand there before the rest is counted. */
const FEW = 6;

/** Where a problem is, in plain words; '' for the workbook as a whole. */
export function placeWords(t: Words['t'], { where, inText }: Problem): string {
  if (inText !== null)
    return t('pane.checkTextPlace', {
      text: inText.text,
      paragraph: inText.paragraph,
      character: inText.character,
    });
  if (where === undefined) return '';
  const { sheet, address } = where;
  return address === undefined ? sheet : t('shell.place', { sheet, address });
}

/** Where a problem is: a cell that can be shown, or a place in a text. */
export function ProblemPlace(props: { problem: Problem; reveal: Reveal | null }) {
  const styles = useCheckStyles();
  const { t } = useWords();
  const { problem, reveal } = props;
  if (problem.inText !== null) return <span className={styles.text}>{placeWords(t, problem)}</span>;
  return problem.where === undefined ? null : <PlaceMark place={problem.where} reveal={reveal} />;
}

/** Further cells that belong to a problem. */
export function AlsoPlaces(props: { problem: Problem; reveal: Reveal | null }) {
  const { t } = useWords();
  const { also } = props.problem;
  if (also.length === 0) return null;
  return (
    <div>
      {t('pane.checkAlso')}
      {also.slice(0, FEW).map((place, at) => (
        <PlaceMark key={at} place={place} reveal={props.reveal} />
      ))}
      {also.length > FEW && t('pane.checkAlsoMore', { n: also.length - FEW })}
    </div>
  );
}
