import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT } from './exit';
import { nodeIo } from './node-io';
import { run } from './run';

/** Fills every table of the sample workbook, as of a fixed day, and says where the result is. */
const INPUT = join('assets', 'samples', 'banan-2025.xlsx');
const FOLDER = 'out';
const OUTPUT = join(FOLDER, 'banan-2025-已填.xlsx');

await mkdir(FOLDER, { recursive: true });
const code = await run(
  [
    'fill',
    INPUT,
    ...['--scheme', 'banan-2025'],
    '--all-tables',
    ...['--as-of', '2025-10-10'],
    ...['--out', OUTPUT],
    '--force',
    ...process.argv.slice(2),
  ],
  nodeIo(),
);
// The sample is messy on purpose: errors in its data are part of the demonstration.
process.exitCode = code === EXIT.dataErrors ? EXIT.done : code;
