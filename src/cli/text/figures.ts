import { COLLECTIVE } from '../../records';
import type { LoadedScheme, ScoreTree } from '../../scoring';
import type { Session } from '../session';

/** 「巴南区2025年… · 个人 P01 · 县级 · 截至 2025-10-10」 */
export function headingText(
  tree: ScoreTree,
  scheme: LoadedScheme,
  session: Session,
  of: 'subject' | 'table' = 'subject',
): string {
  const level = tree.level === null ? undefined : scheme.standard.levels[tree.level];
  const whole = of === 'table' || tree.subject === COLLECTIVE;
  const parts = [
    tree.schemeName,
    whole ? tree.tableName : `${tree.tableName} ${tree.subject}`,
    ...(level === undefined ? [] : [level]),
    session.say('cli.headingAsOf', { day: tree.asOf }),
  ];
  return parts.join(' · ');
}
