import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import type { AssignmentFigures, FillFigures, Outcome, ScoringFigures } from './figures';
import { report } from './report';

/** Each child process may take so much. */
const LIMITS = { seconds: 100, heapMb: 6144 };

/** Runs one bench in a process of its own, so that no other's memory or compiled code plays a part. */
function child(...args: string[]): Outcome<string> {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${LIMITS.heapMb}`, '--import', 'tsx', 'test/bench/child.ts', ...args],
    { encoding: 'utf8', timeout: LIMITS.seconds * 1000 },
  );
  if (status === 0) return { figures: stdout };
  if (signal === 'SIGTERM') return { failed: `not done after ${LIMITS.seconds} s` };
  if (stderr.includes('heap out of memory')) return { failed: `not within ${LIMITS.heapMb} MB` };
  const words =
    stderr.split('\n').find((line) => /Error/.test(line)) ?? `ended with ${String(status)}`;
  return { failed: words.trim() };
}

/** The figures that a child printed, in the shape that `test/bench/child.ts` gives them. */
function figuresOf<T>(...args: string[]): Outcome<T> {
  console.error(`… ${args.slice(0, 2).join(' ')}`);
  const outcome = child(...args);
  return 'failed' in outcome ? outcome : { figures: JSON.parse(outcome.figures) as T };
}

const PAGE = 'docs/benchmarks.md';

/** What `npm run bench:checks` has printed stands at the end of the page, and stays. */
function checksSection(): string {
  const page = readFileSync(PAGE, 'utf8');
  const at = page.indexOf('\n## Checks: ');
  return at < 0 ? '' : page.slice(at);
}

const quick = process.argv.includes('--quick');
const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const folder = mkdtempSync(join(tmpdir(), 'drill-bench-'));
const fill = (size: number): Outcome<FillFigures> => {
  const path = join(folder, `${size}.xlsx`);
  const made = child('make', String(size), path);
  return 'failed' in made ? made : figuresOf<FillFigures>('fill', String(size), path);
};
try {
  const text = report({
    quick,
    scoring: sizes.map((size) => [size, figuresOf<ScoringFigures>('scoring', String(size))]),
    fill: sizes.map((size) => [size, fill(size)]),
    assignment: [50, 500, 5000].map((count) => [
      count,
      figuresOf<AssignmentFigures>('assignment', String(count)),
    ]),
  });
  console.log(text);
  if (!quick)
    writeFileSync(PAGE, await format(`${text}${checksSection()}`, { parser: 'markdown' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
