import { renameTables, type TableAlias } from './structured-reference';

/**
 * A formula as the engine understands it, with the leading `=`; undefined where its quotes or brackets do not
 * match. Such a formula must not reach the engine: it spoils the formulas beside it.
 */
export function engineFormula(
  formula: string,
  tables: ReadonlyMap<string, TableAlias>,
): string | undefined {
  if (!isBalanced(formula)) return undefined;
  return `=${outsideText(formula, (code) =>
    // Files write newer functions with these prefixes; nobody types them.
    renameTables(code.replace(/_xl(?:fn|ws|udf|pm)\./gi, ''), tables),
  )}`;
}

/** Changes what stands outside "texts" and 'sheet names'. */
function outsideText(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['}', '{'],
  [']', '['],
]);

function isBalanced(formula: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < formula.length; at += 1) {
    const mark = formula.charAt(at);
    // In a column's name ' escapes the next character and quotes mean nothing.
    if (open.at(-1) === '[' && mark === "'") {
      at += 1;
    } else if (open.at(-1) !== '[' && (mark === '"' || mark === "'")) {
      const end = endOfText(formula, at);
      if (end < 0) return false;
      at = end;
    } else if (mark === '(' || mark === '{' || mark === '[') {
      if (open.at(-1) !== '[' || mark === '[') open.push(mark);
    } else if (CLOSING.has(mark)) {
      if (open.at(-1) === '[' && mark !== ']') continue;
      if (open.pop() !== CLOSING.get(mark)) return false;
    }
  }
  return open.length === 0;
}

/** Where a quoted text that begins at `at` ends; -1 where it does not. */
function endOfText(formula: string, at: number): number {
  const quote = formula.charAt(at);
  for (let end = at + 1; end < formula.length; end += 1) {
    if (formula.charAt(end) !== quote) continue;
    if (formula.charAt(end + 1) !== quote) return end;
    end += 1;
  }
  return -1;
}
