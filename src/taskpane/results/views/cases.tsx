import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Pin16Regular } from '@fluentui/react-icons/svg/pin';
import { useId, useState } from 'react';
import { casePlaceText } from '../../../desk/wording';
import { decimal } from '../../../exact';
import { type Phrase, phrase } from '../../../locales';
import type { AssignedCaseUse, AssignmentUse } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { Disclosure, Section } from '../parts/section';

/** Cases that stand there before the rest is asked for. */
const PART = 50;
/** Values of the select that are no place. */
const AUTOMATIC = '*';
const NOWHERE = '';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: '6px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '2px',
  },
  head: {
    display: 'flex',
    columnGap: '8px',
    alignItems: 'baseline',
    justifyContent: 'space-between',
  },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  pinned: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '2px',
    marginInlineStart: '6px',
    color: tokens.colorBrandForeground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  adjust: { minWidth: 0, flex: '0 0 auto' },
});

/** Where every case counts, what the next best place would give, and pins. */
export function Cases() {
  const styles = useStyles();
  const { t } = useWords();
  const { tree } = useShared();
  const groups = tree.assignments.filter(({ cases }) => cases.length > 0);
  if (groups.length === 0) return <p>{t('pane.resultNoCases')}</p>;
  return (
    <div className={styles.page}>
      {groups.map((use) => (
        <Group key={use.id} use={use} />
      ))}
    </div>
  );
}

function Group({ use }: { use: AssignmentUse }) {
  const styles = useStyles();
  const { t } = useWords();
  const used = use.cases.filter((one) => one.used.length > 0 || one.pinned);
  const unused = use.cases.filter((one) => one.used.length === 0 && !one.pinned);
  const pinned = use.cases.filter((one) => one.pinned).length;
  const total = decimal(use.total);
  return (
    <Section title={t('pane.resultCases', { id: use.id, total })}>
      <div className={styles.quiet}>
        {t('pane.resultQuoted', { text: use.source.text, at: use.source.at })}
      </div>
      <div>
        {pinned === 0
          ? t('pane.resultCasesBest', { total })
          : t('pane.resultCasesPinned', { total, count: pinned })}
      </div>
      <CaseList cases={used} use={use} />
      {unused.length > 0 && (
        <Disclosure level={4} title={t('pane.resultCasesUnused', { count: unused.length })}>
          <CaseList cases={unused} use={use} />
        </Disclosure>
      )}
    </Section>
  );
}

function CaseList({ cases, use }: { cases: readonly AssignedCaseUse[]; use: AssignmentUse }) {
  const styles = useStyles();
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? cases : cases.slice(0, PART);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((one) => (
          <Case key={one.caseId} one={one} use={use} />
        ))}
      </ul>
      {shown.length < cases.length && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('pane.resultMore', { count: cases.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** 「改到 2.1b 查办，这一组合计 7 分，少 1 分」 */
function otherwise({ nextBest, pinned }: AssignedCaseUse, use: AssignmentUse): Phrase | null {
  if (nextBest === null) return null;
  const { place, total } = nextBest;
  const less = use.total.sub(total);
  const sign = less.compare(0);
  const change =
    sign === 0
      ? phrase('pane.resultCaseSame')
      : phrase(sign > 0 ? 'pane.resultCaseLess' : 'pane.resultCaseMore', {
          points: decimal(less.abs()),
        });
  const params = {
    place: place === null ? '' : casePlaceText(use, place),
    total: decimal(total),
    change,
  };
  if (place === null) return phrase('pane.resultCaseOtherwiseNowhere', params);
  return phrase(pinned ? 'pane.resultCaseBetter' : 'pane.resultCaseOtherwise', params);
}

function Case({ one, use }: { one: AssignedCaseUse; use: AssignmentUse }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const [adjusting, setAdjusting] = useState(false);
  const { caseId, used, pinned } = one;
  const places = used.map((place) => casePlaceText(use, place)).join(t('pane.resultComma'));
  const other = otherwise(one, use);
  // A row without 编号 has nothing by which a pin could find it again.
  const unnamed = caseId.startsWith('#');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>
          {unnamed ? t('pane.resultCaseUnnamed', { row: caseId.slice(1) }) : caseId}
          {pinned && (
            <span className={styles.pinned}>
              <Pin16Regular aria-hidden />
              {t('pane.resultCasePinned')}
            </span>
          )}
        </span>
        {!unnamed && (
          <Button
            size="small"
            className={styles.adjust}
            aria-expanded={adjusting}
            aria-label={t('pane.resultCaseAdjustOf', { case: caseId })}
            onClick={() => {
              setAdjusting(!adjusting);
            }}
          >
            {t('pane.resultCaseAdjust')}
          </Button>
        )}
      </div>
      <div>
        {used.length === 0
          ? t(pinned ? 'pane.resultCaseHeldBack' : 'pane.resultCaseUnused')
          : t('pane.resultCaseUsed', { places })}
      </div>
      {other !== null && <div className={styles.quiet}>{say(other)}</div>}
      {adjusting && <Adjust one={one} use={use} />}
    </li>
  );
}

/** Puts a case where the user wants it. Under `cross-group` a whole group is the place. */
function Adjust({ one, use }: { one: AssignedCaseUse; use: AssignmentUse }) {
  const { t } = useWords();
  const { state, busy, pin } = useShared();
  const { caseId } = one;
  const id = useId();
  const places =
    use.policy === 'one-slot'
      ? one.places
      : use.groups
          .filter(({ nodes }) => nodes.some((node) => one.places.includes(node)))
          .map(({ name }) => name);
  const pinnedTo = state.pins[caseId];
  const now =
    !one.pinned || pinnedTo === undefined
      ? AUTOMATIC
      : pinnedTo === null
        ? NOWHERE
        : placeOf(pinnedTo);
  /** A pin to a clause stands for its group, where groups are the places. */
  function placeOf(place: string): string {
    if (places.includes(place)) return place;
    return use.groups.find(({ nodes }) => nodes.includes(place))?.name ?? place;
  }
  const nameOf = (value: string): string =>
    value === AUTOMATIC
      ? t('pane.resultCaseAutomatic')
      : value === NOWHERE
        ? t('pane.resultCaseNowhere')
        : casePlaceText(use, value);
  const values = [AUTOMATIC, ...places, NOWHERE];
  return (
    <div>
      <label htmlFor={id}>{t('pane.resultCasePlace')}</label>
      <Select
        id={id}
        size="small"
        value={now}
        onChange={(_, { value }) => {
          if (busy || value === now) return;
          const told = phrase('pane.resultCaseTold', { case: caseId, place: nameOf(value) });
          pin(caseId, value === AUTOMATIC ? undefined : value === NOWHERE ? null : value, told);
        }}
      >
        {(values.includes(now) ? values : [now, ...values]).map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </Select>
      <div>{t('pane.resultCaseHint')}</div>
    </div>
  );
}
