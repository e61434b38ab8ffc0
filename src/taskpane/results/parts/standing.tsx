import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Hourglass16Regular } from '@fluentui/react-icons/svg/hourglass';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { standingPhrase } from '../../../desk/wording';
import type { NodeState, ScoreNode } from '../../../scoring';
import { useWords } from '../../shell/words';
import { isVetoed } from '../model/nodes';
import { isHeading } from '../model/plan';

const useStyles = makeStyles({
  standing: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  open: { color: tokens.colorStatusWarningForeground3 },
  scored: { color: tokens.colorStatusSuccessForeground1 },
  vetoed: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function StateIcon({ state }: { state: NodeState }) {
  switch (state) {
    case 'scored':
      return <CheckmarkCircle16Regular aria-hidden />;
    case 'unreported':
      return <Edit16Regular aria-hidden />;
    case 'undecided':
      return <QuestionCircle16Regular aria-hidden />;
    case 'pending':
      return <Hourglass16Regular aria-hidden />;
    case 'notDue':
      return <CalendarClock16Regular aria-hidden />;
    case 'notApplicable':
      return <SubtractCircle16Regular aria-hidden />;
    case 'vetoed':
      return <DismissCircle16Regular aria-hidden />;
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** 已得 · 未填 · 待定 · 待评 · 未到期 · 不适用 · 否决, with its sign. */
export function Standing({ node }: { node: ScoreNode }) {
  const styles = useStyles();
  const { say } = useWords();
  // Of a heading over commitments its counts tell more.
  if (isHeading(node)) return null;
  const vetoed = isVetoed(node);
  const state = vetoed ? 'vetoed' : node.state;
  const open = !vetoed && state !== 'scored' && state !== 'notApplicable';
  const broken = node.verdict === 'unmet';
  const noted = node.verdict === 'hint';
  const good = state === 'scored' && !broken && !noted;
  return (
    <span
      className={mergeClasses(
        styles.standing,
        (vetoed || broken) && styles.vetoed,
        (open || noted) && styles.open,
        good && styles.scored,
      )}
    >
      {noted ? <Info16Regular aria-hidden /> : <StateIcon state={broken ? 'vetoed' : state} />}
      {say(standingPhrase(node))}
    </span>
  );
}
