import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { boundsPhrase } from '../../../desk/wording';
import { decimal } from '../../../exact';
import type { ScoreNode } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { choiceAt } from '../model/choice';
import { fullPoints, type Placed } from '../model/nodes';
import { isCommitment, whyPhrase } from '../model/plan';
import { Bar } from '../parts/bar';
import { barPhrase, Figure, gapTexts } from '../parts/figure';
import { Missing } from '../parts/missing';
import { Reading } from '../parts/reading';
import { Rows } from '../parts/rows';
import { Section } from '../parts/section';
import { Standing } from '../parts/standing';
import { NodeList } from './node-list';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  path: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '4px',
  },
  step: { display: 'flex', alignItems: 'center', minWidth: 0 },
  crumb: {
    minWidth: 0,
    minHeight: '24px',
    padding: '0 4px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
    textAlign: 'start',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px' },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
  },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  quote: {
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-line',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '1.4em', display: 'grid', rowGap: '2px' },
  back: { justifySelf: 'start' },
});

export interface DetailProps {
  readonly placed: Placed;
  /** One step back. */
  readonly onBack: () => void;
  /** To the list of all indicators. */
  readonly onTop: () => void;
}

/** One clause: what the notice says, how the figure came about, what is missing, how it is read. */
export function Detail({ placed, onBack, onTop }: DetailProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { tree, open } = useShared();
  const { node, above } = placed;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [node.id]);
  const keys = (event: KeyboardEvent): void => {
    const back = event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey);
    if (!back || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
  return (
    <div className={styles.page} onKeyDown={keys}>
      <Button
        size="small"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        aria-keyshortcuts="Alt+ArrowLeft Escape"
        onClick={onBack}
      >
        {t('pane.resultBack')}
      </Button>
      <nav aria-label={t('pane.resultPath')}>
        <ol className={styles.path}>
          <li className={styles.step}>
            <Button size="small" appearance="transparent" className={styles.crumb} onClick={onTop}>
              {t('pane.resultAll')}
            </Button>
          </li>
          {above.map(({ id, name }) => (
            <li key={id} className={styles.step}>
              <span aria-hidden>›</span>
              <Button
                size="small"
                appearance="transparent"
                className={styles.crumb}
                onClick={() => {
                  open(id);
                }}
              >
                {t('pane.resultNode', { id, name })}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('pane.resultNode', { id: node.id, name: node.name })}
      </h2>
      <Score placed={placed} />
      <Section title={t('pane.resultSource')}>
        <blockquote className={styles.quote}>{node.source.text}</blockquote>
        <div className={styles.quiet}>{t('pane.resultSourceAt', { at: node.source.at })}</div>
      </Section>
      <Behind node={node} />
      {node.readings.length > 0 && (
        <Section title={t('pane.resultReadings')}>
          {node.readings.map((use) => (
            <Reading key={use.key} choice={choiceAt(use, node, tree)} node={node} />
          ))}
        </Section>
      )}
      {node.evidence.length > 0 && (
        <Section title={t('pane.resultEvidence')}>
          <ul className={styles.list}>
            {node.evidence.map((one, at) => (
              <li key={at}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <Duty node={node} above={above} />
      {node.children.length > 0 && (
        <Section title={t('pane.resultChildren', { count: node.children.length })}>
          <NodeList nodes={node.children} whole={placed.score} />
        </Section>
      )}
    </div>
  );
}

/** The figures: now, printed and in force, before the cap, at most. */
function Score({ placed: { node, score } }: { placed: Placed }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const full = fullPoints(node);
  const facts: [string, string][] = [];
  if (node.points !== null) facts.push([t('pane.resultPrinted'), decimal(node.points)]);
  const { effectivePoints } = node;
  if (effectivePoints !== null && node.points?.equals(effectivePoints) !== true)
    facts.push([
      t('pane.resultInForce'),
      t('pane.resultInForceValue', { points: decimal(effectivePoints) }),
    ]);
  if (node.role !== 'veto' && !isCommitment(node) && !node.raw.lo.equals(node.score.lo))
    facts.push([t('pane.resultRaw'), say(boundsPhrase(node.raw))]);
  if (node.attainable !== null && full !== null && !node.attainable.equals(full))
    facts.push([t('pane.resultAttainable'), decimal(node.attainable)]);
  const why = say(whyPhrase(node));
  return (
    <>
      <div>
        <div className={styles.line}>
          <Figure node={node} score={score} />
          <Standing node={node} />
          {gapTexts(node, score).map((one) => (
            <span key={one.key}>{say(one)}</span>
          ))}
        </div>
        {full !== null && (
          <Bar
            tall
            name={node.name}
            score={score}
            full={full}
            mark={node.attainable}
            text={say(barPhrase(score, decimal(full)))}
          />
        )}
        {facts.length > 0 && (
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt className={styles.quiet}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Section title={t('pane.resultWhy')}>
        <div>{why}</div>
      </Section>
      {node.missing.length > 0 && (
        <Section title={t('pane.resultMissing', { count: node.missing.length })}>
          <Missing missing={node.missing} />
        </Section>
      )}
    </>
  );
}

/** The records that counted and those that did not. */
function Behind({ node }: { node: ScoreNode }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { reveal } = useShared();
  return (
    <>
      {node.rows.length > 0 && (
        <Section title={t('pane.resultCounted')}>
          {reveal !== null && <div className={styles.quiet}>{t('pane.resultRevealHint')}</div>}
          {node.rows.map((rows, at) => (
            <Rows key={at} rows={rows} />
          ))}
        </Section>
      )}
      {node.excluded.length > 0 && (
        <Section title={t('pane.resultExcluded')}>
          {node.excluded.map(({ reason, rows }, at) => (
            <div key={at}>
              <div>{say(reason)}</div>
              <Rows rows={rows} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** Who is responsible and by when; where a clause says nothing, what its indicator says holds. */
function Duty({ node, above }: { node: ScoreNode; above: readonly ScoreNode[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const chain = [node, ...above.toReversed()];
  const guide = chain.find(({ owner }) => owner.guide !== null)?.owner.guide ?? null;
  const responsible =
    chain.find(({ owner }) => owner.responsible !== null)?.owner.responsible ?? null;
  const due = chain.find((one) => one.due !== null)?.due ?? null;
  const facts = (
    [
      [t('pane.resultResponsible'), responsible],
      [t('pane.resultGuide'), guide],
      [t('pane.resultDue'), due],
    ] as const
  ).filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  return (
    <Section title={t('pane.resultDuty')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
