import { phrase } from '../../locales';
import { bare } from '../clean';
import type { ReportedFact, SheetStatus } from '../table';
import type { IssueLog } from './issues';

/** Answers in 基本事项 to 事项 = the name of a raw-data sheet; the template writes them. */
export const NO_SUCH_RECORDS = '本期无此类记录';
export const NOT_YET_REPORTED = '尚未填报';

/** What a sheet with `size` rows means, given what the unit says of it in 基本事项. */
export function sheetStatus(
  size: number,
  answer: ReportedFact | undefined,
  actualSheet: string,
  issues: IssueLog,
): SheetStatus {
  const value = answer?.value ?? null;
  const text = typeof value === 'string' ? bare(value) : '';
  const none = text === NO_SUCH_RECORDS;
  if (size > 0) {
    if (none) issues.note('error', phrase('records.noneButRows', { count: size }), actualSheet);
    return 'filled';
  }
  if (none) return 'none';
  if (answer !== undefined && value !== null && text !== '' && text !== NOT_YET_REPORTED) {
    const params = { none: NO_SUCH_RECORDS, unreported: NOT_YET_REPORTED };
    const { sheet, address = '' } = answer.place;
    issues.add('error', phrase('records.unknownAnswer', params), sheet, address);
  }
  return 'unreported';
}
