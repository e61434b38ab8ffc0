import { readFileSync } from 'node:fs';
import { phrase, render } from '../locales';
import { lintSchemeText } from '../mechanisms';

/** Checks scheme files: one line a problem. Exit code 0: nothing to mend, 1: problems. */
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const problem of lintSchemeText(readFileSync(file, 'utf8'), file)) {
    found += 1;
    const id = problem.id === '' ? '—' : problem.id;
    console.log(render(phrase('rubric.problem', { ...problem, id })));
  }
}
process.exitCode = found === 0 ? 0 : 1;
