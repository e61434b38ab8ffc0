import { makeStyles } from '@fluentui/react-components';
import { rankingPhrases, type ScoreTree, standingAmong, totalNotes } from '../../../scoring';
import { Notice } from '../../shell/notice';
import { useWords } from '../../shell/words';
import { Disclosure } from './section';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '1.4em' } });

/** What has to be known before the figures are read: that they are provisional, or scaled up. */
export function Notes({ tree }: { tree: ScoreTree }) {
  const { say } = useWords();
  const notes = totalNotes(tree);
  if (notes.length === 0) return null;
  return (
    <Notice tone={tree.provisional === null ? 'hint' : 'warning'}>
      {notes.map((note) => (
        <div key={note.key}>{say(note)}</div>
      ))}
    </Notice>
  );
}

/** Whom the notice chooses by score among the candidates that the workbook lists; ties are for a person. */
export function Chosen({ tree }: { tree: ScoreTree }) {
  const styles = useStyles();
  const { say } = useWords();
  const { ranking } = tree;
  if (ranking === null) return null;
  const [title, ...lines] = rankingPhrases(ranking);
  const own = standingAmong(tree);
  if (title === undefined) return null;
  return (
    <Disclosure title={say(title)} open={ranking.status === 'tie'}>
      {own !== null && <div>{say(own)}</div>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key}>{say(line)}</li>
        ))}
      </ul>
      {ranking.note !== null && <div>{ranking.note}</div>}
    </Disclosure>
  );
}
