import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useState } from 'react';
import { decimal } from '../../../exact';
import type { Bounds, ScoreNode } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { type Filter, type Shown, shownNodes, type Sorting } from '../model/filter';
import { fullPoints } from '../model/nodes';
import { whyPhrase } from '../model/plan';
import { Bar } from '../parts/bar';
import { barPhrase, Figure, gapTexts } from '../parts/figure';
import { Standing } from '../parts/standing';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  inner: { paddingInlineStart: '14px' },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', columnGap: '2px', paddingBlock: '6px' },
  toggle: {
    flex: '0 0 24px',
    height: '24px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  space: { flex: '0 0 24px' },
  main: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  name: {
    flex: '1 1 9em',
    minWidth: 0,
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  top: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  why: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Where the keyboard goes when somebody comes back from a clause. */
export const nodeButtonId = (id: string): string => `result-node-${id}`;

export interface NodeListProps {
  readonly nodes: readonly ScoreNode[];
  readonly filter?: Filter;
  readonly sorting?: Sorting;
  /** What the parent leaves them. */
  readonly whole?: Bounds | null;
  /** The page's main list: the keyboard comes back to it. */
  readonly main?: boolean;
}

/** Indicators or clauses with their bars; each opens for what is below it, and for its own page. */
export function NodeList(props: NodeListProps) {
  const { nodes, filter = 'all', sorting = 'order', whole = null, main = false } = props;
  const shown = shownNodes(nodes, filter, sorting, whole);
  // Under a filter everything that is left is open: what was looked for may lie deep.
  return <Items key={filter} shown={shown} open={filter !== 'all'} depth={0} main={main} />;
}

interface Part {
  readonly open: boolean;
  readonly depth: number;
  readonly main: boolean;
}

function Items({ shown, ...part }: Part & { shown: readonly Shown[] }) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, part.depth > 0 && styles.inner)}>
      {shown.map((one) => (
        <Item key={one.node.id} shown={one} {...part} />
      ))}
    </ul>
  );
}

function Item({ shown, ...part }: Part & { shown: Shown }) {
  const styles = useStyles();
  const { t } = useWords();
  const { node, score, children } = shown;
  const [open, setOpen] = useState(part.open);
  const name = t('pane.resultNode', { id: node.id, name: node.name });
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={t('pane.resultBelow', { name })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          </button>
        ) : (
          <span className={styles.space} />
        )}
        <Card node={node} score={score} top={part.depth === 0} main={part.main} />
      </div>
      {open && children.length > 0 && <Items shown={children} {...part} depth={part.depth + 1} />}
    </li>
  );
}

/** One node: name, figure, bar, state, what could still be had, and why in short. */
const Card = memo(function Card(props: {
  node: ScoreNode;
  score: Bounds;
  top: boolean;
  main: boolean;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { open } = useShared();
  const { node, score } = props;
  const full = fullPoints(node);
  return (
    <div className={styles.main}>
      <div className={styles.head}>
        <button
          type="button"
          id={props.main ? nodeButtonId(node.id) : undefined}
          className={mergeClasses(styles.name, props.top && styles.top)}
          onClick={() => {
            open(node.id);
          }}
        >
          {t('pane.resultNode', { id: node.id, name: node.name })}
        </button>
        <Figure node={node} score={score} />
      </div>
      {full !== null && (
        <Bar
          name={t('pane.resultNode', { id: node.id, name: node.name })}
          score={score}
          full={full}
          text={say(barPhrase(score, decimal(full)))}
        />
      )}
      <div className={styles.line}>
        <Standing node={node} />
        {gapTexts(node, score).map((one) => (
          <span key={one.key}>{say(one)}</span>
        ))}
      </div>
      <div className={styles.why}>{shortened(say(whyPhrase(node)))}</div>
    </div>
  );
});

/** Characters of a reason in the list; the clause's own page has all of it. */
const SHORT = 90;
const shortened = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT)}…`;
