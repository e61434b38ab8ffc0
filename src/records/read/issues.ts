import { type Finding, type Phrase, type Severity, finding, phrase } from '../../locales';

/** A million wrong cells are one problem: this many are listed, the rest is counted. */
export const LISTED_PER_GROUP = 50;

interface Group {
  count: number;
  readonly severity: Severity;
  readonly sheet: string;
  readonly column: string;
  last: string;
}

/** Collects findings while reading; findings of one kind in one column form a group. */
export class IssueLog {
  private readonly listed: Finding[] = [];
  private readonly groups = new Map<string, Group>();

  /** About one cell (or row) of a column. */
  add(severity: Severity, message: Phrase, sheet: string, address: string, column = ''): void {
    const id = `${message.key}\n${sheet}\n${column}`;
    const group = this.groups.get(id);
    if (group === undefined)
      this.groups.set(id, { count: 1, severity, sheet, column, last: address });
    else {
      group.count += 1;
      group.last = address;
      if (group.count > LISTED_PER_GROUP) return;
    }
    this.listed.push(finding(severity, message, { sheet, address }));
  }

  /** About a sheet, or about the workbook as a whole. */
  note(severity: Severity, message: Phrase, sheet?: string): void {
    this.listed.push(
      sheet === undefined ? finding(severity, message) : finding(severity, message, { sheet }),
    );
  }

  findings(): Finding[] {
    const summaries = [...this.groups.values()]
      .filter((group) => group.count > LISTED_PER_GROUP)
      .map(({ count, severity, sheet, column, last }) => {
        const params = { count: count - LISTED_PER_GROUP, last };
        const message =
          column === ''
            ? phrase('records.moreRows', params)
            : phrase('records.moreCells', { ...params, column });
        return finding(severity, message, { sheet });
      });
    return [...this.listed, ...summaries];
  }
}
